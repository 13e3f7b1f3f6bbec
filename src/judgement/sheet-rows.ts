import { ClaimEnd, ClaimStatus, Likelihood, Predicate } from '../model/claim.ts';
import { ClaimBody } from '../model/decision.ts';
import type { RowFault, SheetField, SheetMapping } from '../model/sheet.ts';
import { foldWords } from './fold.ts';
import { kindWords, likelihoodWords, likelyObject, predicateWords, statusWords } from './sheet-words.ts';

/** A row that says a claim: of a sentence where a quote and its document are given, else an own statement. */
export interface ClaimRow {
  readonly line: number;
  readonly claim: ClaimBody;
  readonly quote?: string;
  /** A report's id, address or title. */
  readonly document?: string;
  readonly reasons?: string;
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/**
 * Rows of a spreadsheet → claims, with one fault for each row that says none; the others go on. Values are those of
 * the model or common words for them in both languages; a kind that is not given follows from the value.
 * @param isSector knows the slugs of sectors and regions
 */
export function claimRows(
  rows: readonly Row[],
  mapping: SheetMapping,
  slugs: { readonly sectors: ReadonlySet<string>; readonly regions: ReadonlySet<string> },
): { readonly claims: ClaimRow[]; readonly faults: RowFault[] } {
  const claims: ClaimRow[] = [];
  const faults: RowFault[] = [];
  for (const row of rows) {
    const made = claimRow(row, mapping, slugs);
    if ('message' in made) faults.push(made);
    else claims.push(made);
  }
  return { claims, faults };
}

function claimRow(
  { line, cells }: Row,
  mapping: SheetMapping,
  slugs: Parameters<typeof claimRows>[2],
): ClaimRow | RowFault {
  const cell = (field: SheetField) => {
    const at = mapping[field];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const fault = (field: SheetField, why: RowFault['why'], message: string): RowFault => ({
    line,
    field,
    why,
    message,
  });

  const predicate = meant(cell('predicate'), Predicate.options, predicateWords);
  if (!predicate) {
    const given = cell('predicate');
    return fault(
      'predicate',
      given === '' ? 'empty' : 'unknown',
      given === ''
        ? 'The relation is empty: give one such as "uses", "targets" or 標的.'
        : `"${cut(given)}" is no relation that is known here. Use one such as "uses", "targets" or 標的.`,
    );
  }
  for (const field of ['subject', 'object'] as const) {
    if (cell(field) === '') return fault(field, 'empty', `The ${field} is empty.`);
    if (cell(field).length > 400)
      return fault(field, 'too-long', `The ${field} is longer than a name can be.`);
  }
  const status = cell('status') === '' ? 'asserted' : meant(cell('status'), ClaimStatus.options, statusWords);
  if (!status) {
    return fault(
      'status',
      'unknown',
      `"${cut(cell('status'))}" is no status: use asserted, hedged, unknown or denied.`,
    );
  }
  const likelihood = meant(cell('likelihood'), Likelihood.options, likelihoodWords);
  if (cell('likelihood') !== '' && !likelihood) {
    return fault(
      'likelihood',
      'unknown',
      `"${cut(cell('likelihood'))}" is none of the ICD 203 bands, such as "likely" or 可能性が高い.`,
    );
  }
  const kinds: Record<'subject' | 'object', ClaimEnd['kind']> = {
    subject: 'actor',
    object: likelyObject[predicate],
  };
  for (const field of ['subject', 'object'] as const) {
    const kindField = field === 'subject' ? 'subjectKind' : 'objectKind';
    const given = cell(kindField);
    const kind = given === '' ? kindByValue(cell(field), slugs) : meant(given, endKinds, kindWords);
    if (given !== '' && !kind)
      return fault(kindField, 'unknown', `"${cut(given)}" is no kind such as actor, malware or country.`);
    if (kind) kinds[field] = kind;
  }
  const claim = ClaimBody.safeParse({
    predicate,
    subject: { kind: kinds.subject, value: endValue(kinds.subject, cell('subject')) },
    object: { kind: kinds.object, value: endValue(kinds.object, cell('object')) },
    status,
    ...(likelihood ? { likelihood } : {}),
    claimants: cell('claimants')
      .split(/→|;|；|\n/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  });
  if (!claim.success)
    return fault('subject', 'refused', claim.error.issues[0]?.message ?? 'The row says no claim.');
  const quote = cell('quote');
  const document = cell('document');
  if (quote !== '' && document === '') {
    return fault('document', 'empty', 'A quote needs its report: give the report’s id, address or title.');
  }
  const reasons = cell('reasons');
  return {
    line,
    claim: claim.data,
    ...(quote === '' ? {} : { quote }),
    ...(document === '' ? {} : { document }),
    ...(reasons === '' ? {} : { reasons: reasons.slice(0, 8_000) }),
  };
}

const endKinds = ClaimEnd.shape.kind.options;

function meant<T extends string>(
  given: string,
  values: readonly T[],
  words: Readonly<Partial<Record<T, readonly string[]>>>,
): T | undefined {
  const wanted = foldWords(given);
  if (given === '') return undefined;
  return values.find((value) => [value, ...(words[value] ?? [])].some((one) => foldWords(one) === wanted));
}

/** What a value is by its form: an id, a code, a slug, a date. */
function kindByValue(value: string, slugs: Parameters<typeof claimRows>[2]): ClaimEnd['kind'] | undefined {
  if (/^CVE-\d{4}-\d{4,7}$/i.test(value)) return 'vulnerability';
  if (/^T\d{4}(?:\.\d{3})?$/.test(value)) return 'technique';
  if (/^M\d{4}$/.test(value)) return 'mitigation';
  if (/^\d{4}(?:-\d\d){0,2}$/.test(value)) return 'date';
  if (/^[A-Z]{2}$/.test(value)) return 'country';
  if (slugs.sectors.has(value.toLowerCase())) return 'sector';
  if (slugs.regions.has(value.toLowerCase())) return 'region';
  return undefined;
}

function endValue(kind: ClaimEnd['kind'], value: string): string {
  if (kind === 'vulnerability' && /^cve-/i.test(value)) return value.toUpperCase();
  if (kind === 'country' && value.length === 2) return value.toUpperCase();
  return kind === 'sector' || kind === 'region' ? value.toLowerCase() : value;
}

function cut(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).toWellFormed()}…` : words;
}
