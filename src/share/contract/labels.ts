import type { ClaimEnd } from '../../model/claim.ts';
import type { ReviewedClaim, ReviewedName } from '../../model/decision.ts';
import type { CanonicalDocument } from '../../model/document.ts';
import type { NameKind } from '../../model/lexicon.ts';

/** A claim as a label of the extraction contract: evidence is one place, or several of which one is enough. */
export interface LabelClaim {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly status: string;
  readonly likelihood?: string;
  readonly claimant?: string;
  readonly evidence: string | readonly string[];
  readonly optional?: true;
}

export interface LabelName {
  readonly name: string;
  readonly accept?: readonly string[];
  readonly optional?: true;
}

/** One text's labels. Fields that nobody decided on are left out: what a record lacks is not scored. */
export interface LabelRecord {
  readonly id: string;
  readonly file: string;
  readonly lang: string;
  readonly claims?: readonly LabelClaim[];
  readonly notClaimed?: readonly Omit<LabelClaim, 'status' | 'claimant' | 'likelihood'>[];
  readonly [names: string]: unknown;
}

const fieldOf: Readonly<Record<NameKind, string>> = {
  actor: 'actors',
  campaign: 'campaigns',
  malware: 'malware',
  tool: 'tools',
  organisation: 'organisations',
  person: 'people',
  product: 'products',
  vulnerability: 'vulnerabilities',
};

/**
 * What analysts decided on a report, as labels (corpus CONVENTIONS): accepted, corrected and added claims and names
 * are right; rejected claims are what a careless reader would take out of the text; what nobody decided on is
 * optional, neither a miss nor a false hit.
 * @param file name of the text's file beside the labels
 */
export function labelRecord(
  id: string,
  file: string,
  document: CanonicalDocument,
  reviewed: { readonly claims: readonly ReviewedClaim[]; readonly names: readonly ReviewedName[] },
): LabelRecord {
  const { claims, names } = reviewed;
  const isDecided = (some: readonly { readonly state?: string | undefined }[]) =>
    some.some(({ state }) => state !== undefined);
  return {
    id,
    file,
    lang: document.lang,
    ...(isDecided(claims) ? claimLabels(claims) : {}),
    ...(isDecided(names) ? nameLabels(names) : {}),
  };
}

function claimLabels(claims: readonly ReviewedClaim[]): Pick<LabelRecord, 'claims' | 'notClaimed'> {
  const held = claims.filter(({ state }) => state !== 'rejected');
  // A corrected triple was no triple of the text either, unless the correction left it as it was.
  const wrong = claims.flatMap(({ claim, read, state }) => {
    if (state === 'rejected') return [claim];
    return read && tripleOf(read) !== tripleOf(claim) ? [read] : [];
  });
  return {
    claims: held.map(({ claim, state }): LabelClaim => {
      const claimant = claim.claimants.at(-1);
      const quotes = [...new Set(claim.evidence.map(({ quote }) => quote))];
      return {
        type: claim.predicate,
        source: endValue(claim.subject),
        target: endValue(claim.object),
        status: claim.status,
        ...(claim.likelihood ? { likelihood: claim.likelihood } : {}),
        ...(claimant ? { claimant } : {}),
        evidence: quotes.length === 1 ? (quotes[0] ?? '') : quotes,
        ...(state === undefined ? { optional: true as const } : {}),
      };
    }),
    notClaimed: wrong.map((claim) => ({
      type: claim.predicate,
      source: endValue(claim.subject),
      target: endValue(claim.object),
      evidence: claim.evidence[0]?.quote ?? '',
    })),
  };
}

function tripleOf({ predicate, subject, object }: ReviewedClaim['claim']): string {
  return [predicate, endValue(subject), endValue(object)].join('\u0000');
}

function endValue(end: ClaimEnd): string {
  return end.kind === 'unnamed' ? `unnamed: ${end.value}` : end.value;
}

/** A rejected name is in no list, so that proposing it again is a false hit. */
function nameLabels(names: readonly ReviewedName[]): Record<string, LabelName[]> {
  const labels: Record<string, LabelName[]> = Object.fromEntries(
    Object.values(fieldOf).map((field) => [field, []]),
  );
  for (const { name, state } of names) {
    if (state === 'rejected') continue;
    const surfaces = new Set(name.mentions.map(({ text }) => text));
    surfaces.delete(name.name);
    labels[fieldOf[name.kind]]?.push({
      name: name.name,
      ...(surfaces.size > 0 ? { accept: [...surfaces] } : {}),
      ...(state === undefined ? { optional: true as const } : {}),
    });
  }
  return labels;
}
