import { getDocumentProxy } from 'unpdf';
import { done, failed, type Outcome } from '../../model/trouble.ts';
import { characterMap } from './character-maps.ts';

/** Document of PDF.js, as far as it is used here. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Gives PDF.js the character maps that it asks for; nothing is read from disk or network. */
class OwnData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`no ${kind} data is kept`);
    return characterMap(filename).slice();
  }
}

/**
 * Opens a PDF; the caller closes it (`loadingTask.destroy()`). Refuses encrypted files (`clean/encrypted-pdf`), files that are cut
 * off or no PDF (`clean/broken-pdf`).
 */
export async function openPdf(bytes: Uint8Array, place: string): Promise<Outcome<PdfDocument>> {
  if (isCutOff(bytes)) {
    return failed('clean/broken-pdf', place, `"${place}" ends in the middle of the PDF; download it again.`);
  }
  try {
    // PDF.js takes the buffer over, so it gets a copy (and it wants no Buffer).
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: true,
      disableFontFace: true,
      // Pictures are not looked at, not even where the drawing of a page is.
      maxImageSize: 1,
      cMapPacked: false,
      useWorkerFetch: false,
      BinaryDataFactory: OwnData,
    });
    return done(document);
  } catch (cause) {
    if (nameOf(cause) === 'PasswordException') {
      return failed(
        'clean/encrypted-pdf',
        place,
        `"${place}" is locked by a password; save a copy without one and add that.`,
        cause,
      );
    }
    return failed(
      'clean/broken-pdf',
      place,
      `"${place}" is not a whole PDF file; download it again or save it anew.`,
      cause,
    );
  }
}

/** A whole file has its end mark in the last few kilobytes. */
function isCutOff(bytes: Uint8Array): boolean {
  const tail = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.max(0, bytes.length - 4096),
    Math.min(bytes.length, 4096),
  );
  return !tail.includes('%%EOF') && !tail.includes('startxref');
}

function nameOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'name' in cause ? String(cause.name) : '';
}
