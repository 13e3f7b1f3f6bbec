/** How a report writes addresses so that nobody clicks them: evil[.]com, evil(.)com, evil[dot]com, evil{.}com, evil[.com. */
const dot = '(?:\\s?[\\[({]\\s?(?:\\.|dot|DOT)\\s?[\\])}]\\s?|\\[\\.|\\.\\]|\\.)';
const label = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?';
/** Latin labels only: an address that is glued to Japanese words ends where the Japanese begins. */
const plainLabel = label.replaceAll('\\p{L}\\p{N}', 'a-zA-Z0-9');
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

export const urls =
  /(?<![a-zA-Z0-9])(?:h[tx]{2}ps?|ftps?|fxp|meow)(?:\[:\]|\(:\)|:)(?:\/\/|\[\/\/\]|\\\/\\\/)[!-~]{3,2000}|(?<![a-zA-Z0-9])h[tx]{2}ps?\[:\/\/\][!-~]{3,2000}/giu;
export const emails = new RegExp(
  `(?<![a-zA-Z0-9._%+-])[a-zA-Z0-9_](?:[a-zA-Z0-9._%+-]{0,62}[a-zA-Z0-9_])?(?:@|\\s?[\\[({]\\s?(?:@|at|AT)\\s?[\\])}]\\s?)(?:${plainLabel}${dot}){1,8}[a-zA-Z]{2,24}(?![a-zA-Z0-9-])`,
  'gu',
);
export const ipv4s = new RegExp(
  `(?<![\\d.a-zA-Z_-])${octet}(?:${dot}${octet}){3}(?![\\d_a-zA-Z]|${dot}\\d)(?:/\\d{1,2}(?!\\d))?`,
  'gu',
);
export const ipv6s =
  /(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{1,4}|:)(?:\[?:\]?[0-9A-Fa-f]{0,4}){2,8}(?![0-9A-Za-z:])/gu;
/** Sticky: it is tried where a label ends at a dot. */
export const domains = new RegExp(
  `(?<![a-zA-Z0-9_@.\\]/\\\\%=-])(?:${plainLabel}${dot}){1,8}(?:[a-zA-Z]{2,24}|xn--[a-zA-Z0-9-]{2,59})(?![a-zA-Z0-9_@(-])`,
  'uy',
);
export const hashes = /(?<![0-9A-Za-z])[0-9A-Fa-f]{32,128}(?![0-9A-Za-z])/gu;
export const fileNames =
  /(?<![a-zA-Z0-9_%.\\/-])[a-zA-Z0-9_](?:[a-zA-Z0-9_@~-]{0,60}[a-zA-Z0-9_)])?\.(?:exe|dll|sys|scr|ps1|vbs|vbe|jse|wsf|hta|bat|cmd|lnk|msi|iso|img|vhdx|jar|apk|elf|ko|dylib|docm|xlsm|xll|chm|cpl|ocx|aspx|jsp|php|rar|7z|zip|js|py|sh|so|dat|bin|cab|rtf|docx|doc|xls|xlsx|pdf|one|tar\.gz)(?![a-zA-Z0-9_.-]{1,40}[a-zA-Z0-9])(?![a-zA-Z0-9_])/gu;

/** Is the address written so that nobody clicks it? */
export function isDefanged(surface: string): boolean {
  return /[[({]\s?(?:\.|dot|@|at|:)|\.\]|h[tx]{0,2}x[tx]{0,2}ps?|fxp|meow|\[:?\/\/\]|\[:\]|\\\//iu.test(
    surface,
  );
}

/** The address as it works. */
export function refang(surface: string): string {
  return surface
    .replace(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/giu, '.')
    .replace(/\[\.|\.\]/gu, '.')
    .replace(/\s?[[({]\s?(?:@|at)\s?[\])}]\s?/giu, '@')
    .replace(/\[:\/\/\]/gu, '://')
    .replace(/\[:\]|\(:\)/gu, ':')
    .replace(/\[\/\/\]|\\\/\\\//gu, '//')
    .replace(/^(?:h[tx]{2}p|meow)(s?):/iu, 'http$1:')
    .replace(/^fxp(s?):/iu, 'ftp$1:');
}
