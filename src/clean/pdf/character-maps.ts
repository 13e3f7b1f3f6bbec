import japan1 from './adobe-japan1.json' with { type: 'json' };

/**
 * The predefined CMaps of PDF (ISO 32000-1, 9.7.5.2), which PDF.js asks for by name, made here in the CMap language
 * (Adobe Technical Note 5014): codes → characters by the encoding's own decoder, characters → CIDs by the table of Adobe-Japan1.
 * For Chinese and Korean a CID is the character's code point, and `Adobe-…-UCS2` gives it back; their fonts' own CIDs under
 * Identity-H stay unread.
 */
export function characterMap(name: string): Uint8Array {
  const kept = made.get(name);
  if (kept) return kept;
  const bytes = new TextEncoder().encode(write(name));
  made.set(name, bytes);
  return bytes;
}

const made = new Map<string, Uint8Array>();

interface Table {
  /** String by CID; '\ufffd' where it has none. */
  readonly texts: readonly string[];
  readonly proportional: ReadonlyMap<string, number>;
  readonly halfWidth: ReadonlyMap<string, number>;
}

let table: Table | undefined;

function japanese(): Table {
  if (table) return table;
  const texts = japan1.rows.flatMap((row) => [...row]);
  for (const [cid, text] of Object.entries(japan1.sequences)) texts[Number(cid)] = text;
  const proportional = new Map<string, number>();
  const halfWidth = new Map<string, number>();
  for (const [cid, text] of texts.entries()) {
    if (text === '\ufffd') continue;
    // Half-width forms are CIDs 231–632; a character's first other CID is its ordinary one.
    if (cid >= 231 && cid <= 632) {
      if (!halfWidth.has(text)) halfWidth.set(text, cid);
    } else if (!proportional.has(text)) proportional.set(text, cid);
  }
  for (let code = 0x20; code < 0x7f; code++) halfWidth.set(String.fromCharCode(code), 231 + code - 0x20);
  table = { texts, proportional, halfWidth };
  return table;
}

/** Encodings of the CMaps whose codes are bytes of a legacy encoding. */
const legacy: readonly {
  readonly name: RegExp;
  readonly encoding: string;
  readonly leads: readonly [number, number];
  readonly trails: readonly [number, number];
}[] = [
  { name: /RKSJ-[HV]$/, encoding: 'shift_jis', leads: [0x81, 0xfc], trails: [0x40, 0xfc] },
  { name: /^EUC-[HV]$/, encoding: 'euc-jp', leads: [0x8e, 0xfe], trails: [0xa1, 0xfe] },
  {
    name: /^(?:GB|GBpc|GBK|GBKp)-EUC-[HV]$|^GBK2K-[HV]$/,
    encoding: 'gbk',
    leads: [0x81, 0xfe],
    trails: [0x40, 0xfe],
  },
  { name: /B5(?:pc)?-[HV]$/, encoding: 'big5', leads: [0x81, 0xfe], trails: [0x40, 0xfe] },
  {
    name: /^KSC(?:ms-UHC(?:-HW)?|-EUC|pc-EUC)-[HV]$/,
    encoding: 'euc-kr',
    leads: [0x81, 0xfe],
    trails: [0x41, 0xfe],
  },
];

function write(name: string): string {
  const wmode = /-V$|^V$/.test(name) ? 1 : 0;
  if (name === 'Adobe-Japan1-UCS2') return document(name, 0, ['<0000> <ffff>'], [`${japaneseToUnicode()}`]);
  if (/^Adobe-\w+-UCS2$/.test(name))
    return document(name, 0, ['<0000> <ffff>'], ['1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange']);
  if (/^Uni\w+-(?:UCS2|UTF16)(?:-HW)?-[HV]$/.test(name))
    return document(name, wmode, unicodeSpace, [cidLines(unicodeCodes(name))]);
  if (name === 'H' || name === 'V') return document(name, wmode, ['<2121> <7e7e>'], [cidLines(jisCodes())]);
  const encoding = legacy.find((entry) => entry.name.test(name));
  if (!encoding) throw new Error(`no character map is known by the name ${name}`);
  const isOneByte = encoding.encoding === 'shift_jis' ? ['<00> <80>', '<a0> <df>'] : ['<00> <80>'];
  const space = [...isOneByte, ...leadSpace(encoding.encoding)];
  return document(name, wmode, space, [cidLines(legacyCodes(name, encoding))]);
}

const unicodeSpace = ['<0000> <d7ff>', '<d800dc00> <dbffdfff>', '<e000> <ffff>'];

function leadSpace(encoding: string): string[] {
  if (encoding === 'shift_jis') return ['<8140> <9ffc>', '<e040> <fcfc>'];
  return encoding === 'euc-jp' ? ['<8ea0> <8edf>', '<a1a1> <fefe>'] : ['<8140> <fefe>'];
}

interface Code {
  readonly hex: string;
  readonly cid: number;
}

function* unicodeCodes(name: string): Generator<Code> {
  if (!name.startsWith('UniJIS')) {
    for (let code = 0x20; code < 0xfffe; code++)
      if (code < 0xd800 || code > 0xdfff) yield { hex: hex(code, 4), cid: code };
    return;
  }
  const { proportional, halfWidth } = japanese();
  const isHalf = name.includes('-HW-');
  for (const [text, cid] of proportional) {
    if ([...text].length !== 1) continue;
    yield {
      hex: [...Array(text.length).keys()].map((i) => hex(text.charCodeAt(i), 4)).join(''),
      cid: isHalf && text < '\u0080' ? (halfWidth.get(text) ?? cid) : cid,
    };
  }
  for (const [text, cid] of halfWidth)
    if (!proportional.has(text) && text.length === 1) yield { hex: hex(text.charCodeAt(0), 4), cid };
}

/** JIS X 0208 codes of seven bits: those of EUC-JP without their high bits. */
function* jisCodes(): Generator<Code> {
  for (const { hex: code, cid } of legacyCodes('EUC-H', {
    encoding: 'euc-jp',
    leads: [0xa1, 0xfe],
    trails: [0xa1, 0xfe],
  })) {
    if (code.length === 4) yield { hex: hex(Number.parseInt(code, 16) & 0x7f7f, 4), cid };
  }
}

function* legacyCodes(
  name: string,
  of: {
    readonly encoding: string;
    readonly leads: readonly [number, number];
    readonly trails: readonly [number, number];
  },
): Generator<Code> {
  const decoder = new TextDecoder(of.encoding);
  const isJapanese = of.encoding === 'shift_jis' || of.encoding === 'euc-jp';
  const isProportional = /^90msp-|^90pv-|^83pv-/.test(name);
  const cidOf = (text: string, isSingle: boolean): number | undefined => {
    if (!isJapanese) return text.charCodeAt(0);
    const { proportional, halfWidth } = japanese();
    return isSingle && !isProportional
      ? (halfWidth.get(text) ?? proportional.get(text))
      : (proportional.get(text) ?? halfWidth.get(text));
  };
  for (let byte = 0x20; byte < 0xe0; byte++) {
    if (byte >= 0x7f && (byte < 0xa1 || of.encoding !== 'shift_jis')) continue;
    const cid = cidOf(decoder.decode(Uint8Array.of(byte)), true);
    if (cid !== undefined) yield { hex: hex(byte, 2), cid };
  }
  for (let lead = of.leads[0]; lead <= of.leads[1]; lead++) {
    if (of.encoding === 'shift_jis' && lead > 0x9f && lead < 0xe0) continue;
    for (let trail = of.trails[0]; trail <= of.trails[1]; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      const cid = text.length === 1 && text !== '\ufffd' ? cidOf(text, false) : undefined;
      if (cid !== undefined) yield { hex: hex((lead << 8) | trail, 4), cid };
    }
  }
}

function japaneseToUnicode(): string {
  const lines: string[] = [];
  for (const [cid, text] of japanese().texts.entries()) {
    if (text === '\ufffd') continue;
    lines.push(
      `<${hex(cid, 4)}> <${[...Array(text.length).keys()].map((i) => hex(text.charCodeAt(i), 4)).join('')}>`,
    );
  }
  return `${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
}

function cidLines(codes: Iterable<Code>): string {
  const lines: string[] = [];
  for (const { hex: code, cid } of codes) lines.push(`<${code}> ${cid}`);
  return `${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar`;
}

function document(name: string, wmode: number, space: readonly string[], parts: readonly string[]): string {
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    `/CMapName /${name} def /CMapType 1 def /WMode ${wmode} def`,
    `${space.length} begincodespacerange\n${space.join('\n')}\nendcodespacerange`,
    ...parts,
    'endcmap CMapName currentdict /CMap defineresource pop end end\n',
  ].join('\n');
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
