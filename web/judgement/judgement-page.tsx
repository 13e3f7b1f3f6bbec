export function JudgementPage() {
  return null;
}
