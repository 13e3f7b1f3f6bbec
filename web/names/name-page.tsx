export function NamePage() {
  return null;
}
