const longestName = 200;

/**
 * A file's name as it may be shown and kept: without folders, control characters, and the invisible and
 * bidirectional characters by which `gpj.exe` passes for `exe.jpg` (Unicode TR 36, section 2.5).
 */
export function displayName(name: string): string {
  const base =
    name
      .toWellFormed()
      .split(/[\\/]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? '';
  const visible = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .trim();
  const characters = [...visible];
  if (characters.length <= longestName) return visible === '' || /^\.+$/.test(visible) ? 'unnamed' : visible;
  const extension = extensionOf(visible);
  const tail = extension === '' ? '' : `.${extension}`;
  return `${characters.slice(0, longestName - 1 - tail.length).join('')}…${tail}`;
}

/** The extension of a display name in lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
