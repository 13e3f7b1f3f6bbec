/** Limits of what `clean` reads. Each is refused with one `Trouble`; nothing is cut off silently. */
export const limits = {
  /** Bytes of a text, Markdown or HTML file. */
  sourceBytes: 24 * 1024 * 1024,
  /** Bytes of a PDF file. */
  pdfBytes: 128 * 1024 * 1024,
  /** UTF-16 code units of canonical text. */
  textUnits: 20 * 1024 * 1024,
  /** Non-blank lines of a text. */
  lines: 300_000,
  /** Open HTML block elements at one time; browsers themselves flatten at 512. */
  htmlDepth: 5_000,
  /** HTML block elements of one page. */
  htmlBlocks: 400_000,
  /** Bytes of a DOCX or mail file. */
  parcelBytes: 64 * 1024 * 1024,
  /** Bytes that the text parts of a DOCX file may unpack to, together. */
  docxPartBytes: 96 * 1024 * 1024,
  /** Entries of its ZIP. */
  docxEntries: 20_000,
  pdfPages: 2_000,
  /** Time that reading one PDF may take. */
  pdfMilliseconds: 60_000,
} as const;
