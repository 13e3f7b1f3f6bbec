import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { Focus } from '../reader/selection.ts';
import { type BodyEnd, bodyOf, type ClaimBody } from './order.ts';
import type { OpenForm } from './review-context.tsx';

/** What a form begins with: the claim that is corrected, else what the selection and the report make likely. */
export function draftFor(form: OpenForm, detail: ReportDetail, focus: Focus | undefined): ClaimBody {
  if (form.kind === 'correct') return bodyOf(form.claim);
  const near = claimNear(detail, form.kind === 'add' ? form.at.start : focus?.place.start);
  const subject = near ? bodyOf(near).subject : firstActor(detail);
  const selected = form.kind === 'add' ? detail.text.slice(form.at.start, form.at.end) : '';
  const kind = kindOfWords(selected, detail);
  const object: BodyEnd = kind ? { kind, value: selected } : { kind: 'country', value: '' };
  const isSubject = kind === 'actor' || kind === 'campaign';
  return {
    predicate: predicateFor(kind),
    subject: isSubject ? { kind, value: selected } : subject,
    object: isSubject ? { kind: 'country', value: '' } : object,
    status: form.kind === 'state' ? 'hedged' : 'asserted',
    claimants: [],
  };
}

/** The claim that rests on the sentence, or the last one before it: its subject is likely meant. */
function claimNear(detail: ReportDetail, at: number | undefined) {
  if (at === undefined) return detail.claims[0];
  const places = detail.claims.flatMap((claim) => claim.evidence.map(({ start }) => ({ claim, start })));
  const before = places.filter(({ start }) => start <= at).sort((one, two) => two.start - one.start);
  return before[0]?.claim ?? detail.claims[0];
}

function firstActor({ names }: ReportDetail): BodyEnd {
  const actor = names.find(({ kind }) => kind === 'actor');
  return { kind: 'actor', value: actor?.name ?? '' };
}

/** What the report says that the words are; undefined where it does not know them. */
export function kindOfWords(words: string, { names }: ReportDetail): BodyEnd['kind'] | undefined {
  const known = names.find((one) => one.name === words || one.mentions.some(({ text }) => text === words));
  if (known) return known.kind;
  return words === '' || words.length > 40 ? undefined : 'words';
}

function predicateFor(kind: BodyEnd['kind'] | undefined): ClaimBody['predicate'] {
  switch (kind) {
    case 'malware':
    case 'tool':
      return 'uses';
    case 'vulnerability':
    case 'product':
      return 'exploits';
    case 'words':
      return 'seeks';
    default:
      return 'targets';
  }
}
