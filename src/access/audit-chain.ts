import { type AuditNote, auditHash, noHash } from '../model/audit.ts';

/** An entry as its row stands; without a note when the row cannot be read. */
export interface StoredEntry {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly note?: AuditNote;
}

export interface ChainFault {
  readonly seq: number;
  /** changed: the row is not what was written · gap: rows before it are gone · inserted: it continues no entry · end: the last rows are gone or more than were written. */
  readonly kind: 'changed' | 'gap' | 'inserted' | 'end';
}

export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Follows the chain an entry at a time; memory does not grow with the log. */
export function createChainCheck() {
  let at: ChainEnd = { seq: 0, hash: noHash };
  return {
    /** Undefined where the entry follows. The check goes on behind a fault as if the row were right. */
    next({ seq, previous, hash, note }: StoredEntry): ChainFault | undefined {
      const before = at;
      at = { seq, hash };
      if (seq !== before.seq + 1) return { seq, kind: seq > before.seq + 1 ? 'gap' : 'inserted' };
      if (!note || auditHash(previous, seq, note) !== hash) return { seq, kind: 'changed' };
      return previous === before.hash ? undefined : { seq, kind: 'inserted' };
    },
    /** What the log is known to end with: from the store, or noted elsewhere by who verifies. */
    end(known: ChainEnd | undefined): ChainFault | undefined {
      const { seq, hash } = known ?? { seq: 0, hash: noHash };
      return seq === at.seq && hash === at.hash ? undefined : { seq: at.seq, kind: 'end' };
    },
    reached: () => at,
  };
}
