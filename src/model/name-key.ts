const loose = /[\s\u200b-\u200d\u2060\ufeff.\u00b7\u30fb\u2010-\u2015\u2212-]/gu;

/**
 * The form by which names compare (corpus CONVENTIONS, "Names"): NFKC, case folding, and removal of spaces,
 * hyphens and dots (`・` too, `ー` not). A name of nothing else keeps its NFKC form.
 */
export function nameKey(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  const folded = name.normalize('NFKC').toLowerCase();
  return folded.replace(loose, '') || folded;
}

/** ASCII without anything that is removed: most names, for which normalising and searching are not needed. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit <= 0x20 || unit >= 0x7f || unit === 0x2d || unit === 0x2e) return false;
  }
  return true;
}

const honorific = /(?:氏|さん|様|(?<=[\p{Script=Latin}\d\p{Script=Katakana}ー])社)$/u;

/** A surface without the Japanese suffix that is no part of the name: "Talion社" → "Talion", "Page氏" → "Page". */
export function withoutHonorific(surface: string): string {
  return surface.length > 1 ? surface.replace(honorific, '') : surface;
}
