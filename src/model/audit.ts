import { z } from 'zod';
import { sha256 } from './ids.ts';

/** read: opened · changed: wrote or decided · exported: took out · shared: set who may have it · access: accounts, signing in and out. */
export const AuditAct = z.enum(['read', 'changed', 'exported', 'shared', 'access']);
export type AuditAct = z.infer<typeof AuditAct>;

/** What somebody did: on what (a document's id, an operation), with details that are no secret. */
export const AuditNote = z.object({
  at: z.string(),
  actor: z.string(),
  act: AuditAct,
  what: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});
export type AuditNote = z.infer<typeof AuditNote>;

export const AuditEntry = AuditNote.extend({
  /** From 1, without a gap. */
  seq: z.number().int(),
  /** Hash of the entry before; 64 zeros for the first. */
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const noHash = '0'.repeat(64);

/** JSON with keys in code-unit order and without spaces (as RFC 8785 does for strings, integers and booleans). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 over the hash before, a line feed, and the canonical JSON of the entry's number and note. */
export function auditHash(previous: string, seq: number, note: AuditNote): string {
  const { at, actor, act, what, details } = note;
  return sha256(`${previous}\n${canonicalJson({ seq, at, actor, act, what, details })}`);
}
