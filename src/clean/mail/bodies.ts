import type { MailPart } from './structure.ts';

/** What of a mail is its text, and what came with it. */
export interface MailContents {
  /** In order. `instead` is the same in plain text, for where the HTML cannot be read. */
  readonly bodies: readonly { readonly part: MailPart; readonly instead?: MailPart }[];
  readonly attachments: readonly MailPart[];
  /** Pictures, sound and the like, and signatures: what no text is read from. */
  readonly others: readonly MailPart[];
  readonly isEncrypted: boolean;
}

const signatureTypes = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;
const sealedTypes = /^(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted)$/;
/** Pictures and sound; calendars and cards; what mail servers tell one another. */
const noText =
  /^(?:image|audio|video|font)\/|^text\/(?:calendar|(?:x-)?vcard|rfc822-headers)$|^application\/ics$|^message\/(?!rfc822$|global$)/;

/** Tells the bodies of a mail from what is attached (RFC 2046, section 5.1; RFC 2183; RFC 2387). Of alternatives the HTML is the body. */
export function contentsOf(mail: MailPart): MailContents {
  const bodies: { part: MailPart; instead?: MailPart }[] = [];
  const attachments: MailPart[] = [];
  const others: MailPart[] = [];
  let isEncrypted = false;
  const visit = (part: MailPart): void => {
    const { value } = part.type;
    if (sealedTypes.test(value)) isEncrypted = true;
    else if (value === 'multipart/alternative' && part.parts.length > 0) alternative(part);
    else if (part.parts.length > 0) for (const inner of part.parts) visit(inner);
    else if (isBody(part)) bodies.push({ part });
    else if (signatureTypes.test(value) || noText.test(value)) others.push(part);
    else if (part.end > part.start) attachments.push(part);
  };
  const alternative = (part: MailPart): void => {
    const all = leaves(part);
    const html = all.find((leaf) => isBody(leaf) && leaf.type.value === 'text/html');
    const plain = all.find((leaf) => isBody(leaf) && leaf.type.value !== 'text/html');
    const chosen = html ?? plain;
    if (chosen) bodies.push({ part: chosen, ...(html && plain ? { instead: plain } : {}) });
    for (const leaf of all) if (!isBody(leaf)) visit(leaf);
  };
  visit(mail);
  return { bodies, attachments, others, isEncrypted };
}

function leaves(part: MailPart): MailPart[] {
  return part.parts.length > 0 ? part.parts.flatMap(leaves) : [part];
}

/** Text that is shown as the mail's own: not attached as a file, and in a form of text that people write. */
function isBody({ type, disposition, parts }: MailPart): boolean {
  if (parts.length > 0 || disposition.value === 'attachment') return false;
  return /^(?:text\/(?:plain|html|enriched|x-[\w-]{1,40})|multipart\/[\w.+-]{1,60})$/.test(type.value);
}
