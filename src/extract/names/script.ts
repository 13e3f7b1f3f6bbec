/** The script of a UTF-16 unit, as far as word boundaries need it. Digits and accented letters count as Latin. */
export const script = { other: 0, latin: 1, katakana: 2, hiragana: 3, kanji: 4 } as const;
export type Script = number;

const scripts = new Uint8Array(0x10000);
const mark = (from: number, to: number, of: Script) => scripts.fill(of, from, to + 1);
mark(0x30, 0x39, script.latin);
mark(0x41, 0x5a, script.latin);
mark(0x61, 0x7a, script.latin);
mark(0xc0, 0x24f, script.latin);
mark(0x1e00, 0x1eff, script.latin);
mark(0xff10, 0xff19, script.latin);
mark(0xff21, 0xff3a, script.latin);
mark(0xff41, 0xff5a, script.latin);
for (const sign of [0xd7, 0xf7]) mark(sign, sign, script.other);
mark(0x3041, 0x309f, script.hiragana);
mark(0x30a1, 0x30fa, script.katakana);
mark(0x30fc, 0x30ff, script.katakana);
mark(0x31f0, 0x31ff, script.katakana);
mark(0xff66, 0xff9f, script.katakana);
mark(0x3005, 0x3007, script.kanji);
mark(0x2e80, 0x2fd5, script.kanji);
mark(0x3400, 0x4dbf, script.kanji);
mark(0x4e00, 0x9fff, script.kanji);
mark(0xf900, 0xfaff, script.kanji);

/** Script of the unit at an offset; `other` outside the text. */
export function scriptAt(text: string, offset: number): Script {
  return scripts[text.charCodeAt(offset)] ?? script.other;
}
