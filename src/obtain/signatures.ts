/** Something that its first bytes give away and that Shirabe does not read. */
export interface Signature {
  /** As it stands in a sentence: "seems to be …". */
  readonly name: string;
  readonly advice: string;
  /** A kind that consists of text, so that its beginning alone tells it. Of the others a text may begin likewise. */
  readonly isText?: boolean;
}

const unpack = 'Unpack it and add the reports inside.';
const asPdf = 'Save it as PDF, HTML or plain text and add that.';
const picture = 'Text in pictures is not read; add the report as text or PDF.';
const program = 'Programs are not read.';
const media = 'Sound and film are not read; add a transcript.';

/** Signature bytes in hexadecimal at the beginning of the file (Gary Kessler's file signature table, IANA media types). */
const beginnings: readonly (readonly [hex: string, name: string, advice: string])[] = [
  ['1f8b', 'a gzip archive', unpack],
  ['425a68', 'a bzip2 archive', unpack],
  ['fd377a585a00', 'an xz archive', unpack],
  ['28b52ffd', 'a Zstandard archive', unpack],
  ['377abcaf271c', 'a 7-Zip archive', unpack],
  ['526172211a07', 'a RAR archive', unpack],
  ['4d534346', 'a Windows cabinet archive', unpack],
  ['89504e470d0a1a0a', 'a PNG picture', picture],
  ['ffd8ff', 'a JPEG picture', picture],
  ['474946383761', 'a GIF picture', picture],
  ['474946383961', 'a GIF picture', picture],
  ['49492a00', 'a TIFF picture', picture],
  ['4d4d002a', 'a TIFF picture', picture],
  ['00000100', 'an icon', picture],
  ['4d5a', 'a Windows program', program],
  ['7f454c46', 'a Linux program', program],
  ['cffaedfe', 'a macOS program', program],
  ['cefaedfe', 'a macOS program', program],
  ['cafebabe', 'a Java class or macOS program', program],
  ['0061736d', 'a WebAssembly program', program],
  ['53514c69746520666f726d6174203300', 'an SQLite database', 'Export its text and add that.'],
  [
    '789f3e22',
    'a bundle that Outlook packs attachments in (winmail.dat)',
    'Ask the sender to send it without, or save the attachments in Outlook, and add those.',
  ],
  ['7b5c727466', 'an RTF file', asPdf],
  ['25215053', 'a PostScript file', asPdf],
  ['494433', 'an MP3 recording', media],
  ['4f676753', 'an Ogg recording', media],
  ['1a45dfa3', 'a Matroska film', media],
  ['c5d0d3c6', 'a PostScript file', asPdf],
];

/** Names that ZIP files carry inside when they are documents. */
const insideZip: readonly (readonly [text: string, name: string, advice: string])[] = [
  ['xl/', 'an Excel workbook (XLSX)', asPdf],
  ['ppt/', 'a PowerPoint presentation (PPTX)', asPdf],
  ['application/vnd.oasis.opendocument', 'an OpenDocument file', asPdf],
  ['application/epub+zip', 'an EPUB book', asPdf],
];

/**
 * Compound files (MS-CFB) by the names of the streams in them, which stand there in UTF-16: MS-OFFCRYPTO for locked files,
 * MS-OXMSG, MS-DOC, MS-XLS, MS-PPT.
 */
const insideCompound: readonly (readonly [stream: string, name: string, advice: string])[] = [
  [
    'EncryptedPackage',
    'an Office document locked by a password',
    'Open it with its password, save a copy without one, and add that.',
  ],
  [
    '__substg1.0_',
    'an Outlook message (MSG)',
    'Save it as .eml (drag it out of another mail program, or forward it as an attachment to yourself), or paste its text.',
  ],
  ['WordDocument', 'an older Word document (DOC)', 'Open it in Word, save it as .docx or PDF, and add that.'],
  ['Workbook', 'an older Excel workbook (XLS)', asPdf],
  ['PowerPoint Document', 'an older PowerPoint presentation (PPT)', asPdf],
];

function compoundSignature(bytes: Uint8Array): Signature {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (const [stream, name, advice] of insideCompound) {
    if (buffer.includes(Buffer.from(stream, 'utf16le'))) return { name, advice };
  }
  return { name: 'an older Microsoft Office file', advice: asPdf };
}

/** Is it a ZIP that holds a Word document (Open Packaging Conventions)? With macros or without. */
export function isDocx(bytes: Uint8Array): boolean {
  return (
    isZip(bytes) &&
    edgesOf(bytes).some((edge) => edge.includes('word/document') || edge.includes('word/_rels/'))
  );
}

function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1
  );
}

/** Names stand in the first local headers and in the central directory at the end. */
function edgesOf(bytes: Uint8Array): Buffer[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return [buffer.subarray(0, 65_536), buffer.subarray(-65_536)];
}

/** What the bytes give themselves away as, among the things that are not read; undefined when nothing known. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('hex');
  if (isZip(bytes)) return zipSignature(bytes);
  if (head.startsWith('d0cf11e0a1b11ae1')) return compoundSignature(bytes);
  if (head.startsWith('52494646')) return { name: 'a RIFF file (WebP, WAV or AVI)', advice: picture };
  if (head.slice(8, 16) === '66747970') return { name: 'an MP4, HEIC or AVIF file', advice: media };
  if (head.startsWith('424d') && bytes.length > 14 && head.slice(12, 20) === '00000000')
    return { name: 'a BMP picture', advice: picture };
  for (const [hex, name, advice] of beginnings) {
    if (head.startsWith(hex)) return { name, advice, isText: hex === '7b5c727466' || hex === '25215053' };
  }
  return undefined;
}

function zipSignature(bytes: Uint8Array): Signature {
  const edges = edgesOf(bytes);
  for (const [text, name, advice] of insideZip) {
    if (edges.some((edge) => edge.includes(text))) return { name, advice };
  }
  return { name: 'a ZIP archive', advice: unpack };
}
