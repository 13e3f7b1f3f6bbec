import type {
  CanonicalDocument,
  Lineage,
  Link,
  LocatorSegment,
  Notice,
  RawDocument,
} from '../model/document.ts';
import type { Section } from '../model/span.ts';
import { bylineOf, isPersonLine } from './byline.ts';
import { type Dates, datesOf, isGivenByHand } from './dates.ts';
import { isMarkedByline } from './fact-lines.ts';
import { titleInCommentHeading } from './furniture-words.ts';
import type { Label } from './label.ts';
import { type LabelledLines, labelLines } from './label-lines.ts';
import { languageOf } from './language.ts';
import type { Line } from './line.ts';
import { lineageOf } from './lineage.ts';
import { outletOf, outletSpokenTo } from './outlet.ts';
import { markingIn, printedMarking } from './printed-marking.ts';

/** Canonical text with its lines and what the file states about itself by other means than its text. */
export interface Draft {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly links: readonly Link[];
  readonly locator: readonly LocatorSegment[];
  readonly cleaner: string;
  readonly machine: MachineFacts;
  readonly notices?: readonly Notice[];
  /** Header values of a mail in which its marking may stand. */
  readonly markings?: readonly string[];
  /** The same of the mails attached to it. */
  readonly attachedMarkings?: readonly string[];
}

/** Facts from `<meta>`, JSON-LD, `<title>`, or a PDF's information dictionary. */
export interface MachineFacts extends Dates {
  /** Titles declared, best first. */
  readonly titles: readonly string[];
  readonly outlet?: string;
  readonly authors: readonly string[];
  readonly language?: string;
  readonly lineage: readonly Lineage[];
  /** Dates that say little: those of a PDF's information dictionary, used where nothing else says anything. */
  readonly weak?: Dates;
}

export const noMachineFacts: MachineFacts = { titles: [], authors: [], lineage: [] };

/** Tells the parts apart, reads the facts and gives the canonical document. */
export function compose(draft: Draft, raw: Pick<RawDocument, 'origin' | 'declared'>): CanonicalDocument {
  const { text, lines, machine } = draft;
  const titles = raw.declared.title ? [...machine.titles, raw.declared.title] : machine.titles;
  const isJapanese = /[ぁ-ゖァ-ヺ]/u.test(text) && languageOf(text, machine.language) === 'ja';
  const labelled = labelLines(lines, titles, isJapanese);
  const lang = languageOf(articleOf(text, lines, labelled), raw.declared.language ?? machine.language);
  const wins = isGivenByHand(raw);
  const outlet =
    (wins ? raw.declared.outlet : undefined) ??
    machine.outlet ??
    outletOf(lines, labelled) ??
    raw.declared.outlet;
  const spokenTo = outletSpokenTo(lines, labelled);
  const lineage = lineageOf({
    lines,
    labelled,
    links: draft.links,
    japanese: lang === 'ja',
    outlet,
    spokenTo,
  });
  const title = titleOf(lines, labelled, titles);
  const attachedMarking = markingIn(draft.attachedMarkings ?? []);
  const isMail = draft.cleaner.startsWith('mail/');
  const marking = printedMarking({
    lines,
    ...(draft.markings ? { headers: draft.markings } : {}),
    isMail,
    hasMargins: /^(?:docx|pdf)\//.test(draft.cleaner),
  });
  return {
    text,
    lang,
    ...(title ? { title } : {}),
    ...(outlet ? { outlet } : {}),
    authors: authorsOf(lines, labelled.labels, machine.authors),
    ...datesOf(lines, labelled, machine, raw),
    lineage: [...lineage, ...machine.lineage],
    sections: sectionsOf(lines, labelled.labels),
    links: [...draft.links],
    locator: [...draft.locator],
    ...(marking ? { marking } : {}),
    ...(attachedMarking ? { attachedMarking } : {}),
    ...(draft.notices && draft.notices.length > 0 ? { notices: [...draft.notices] } : {}),
    cleaner: draft.cleaner,
  };
}

function titleOf(
  lines: readonly Line[],
  { titleLine }: LabelledLines,
  declared: readonly string[],
): string | undefined {
  const line = titleLine === undefined ? undefined : lines[titleLine];
  // "<headline> | Site" out of `<title>`: the page's own headline is the shorter.
  if (line?.hint?.tag === 'title' && declared[0] && line.bare.startsWith(declared[0])) return declared[0];
  if (line) return line.bare.replaceAll(/\s+/g, ' ');
  if (declared[0]) return declared[0];
  for (const { bare } of lines) {
    const title = bare.length <= 400 ? titleInCommentHeading(bare) : undefined;
    if (title) return title;
  }
  return undefined;
}

function authorsOf(lines: readonly Line[], labels: readonly Label[], stated: readonly string[]): string[] {
  if (stated.length > 0) return [...stated];
  for (const [index, label] of labels.entries()) {
    const line = lines[index];
    if (!line || (label.note !== 'byline' && label.note !== 'stamp')) continue;
    const authors = bylineOf(line.bare)?.authors;
    if (authors && authors.length > 0) return [...authors];
    if (label.note !== 'byline') continue;
    if (isPersonLine(line.bare)) return [line.bare.split(/\s?[,|]/)[0] ?? line.bare];
    if (isMarkedByline(line)) return [line.bare];
  }
  return [];
}

/** The article's own words: no furniture, no comments; all lines when nothing is left. */
function articleOf(text: string, lines: readonly Line[], { labels }: LabelledLines): string {
  const own = lines.filter(
    (_, i) => labels[i]?.kind === 'body' || labels[i]?.kind === 'lead' || labels[i]?.kind === 'explanation',
  );
  const joined = own
    .map((line) => line.bare.slice(0, 2_000))
    .join('\n')
    .slice(0, 20_000);
  return joined.length >= 20 ? joined : text;
}

/** Lines with the same part that follow one another make one section, titles apart. */
function sectionsOf(lines: readonly Line[], labels: readonly Label[]): Section[] {
  const sections: Section[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = labels[index]?.kind ?? 'body';
    const last = sections.at(-1);
    if (last?.kind === kind && kind !== 'title') last.end = line.end;
    else sections.push({ kind, start: line.start, end: line.end });
  }
  return sections;
}
