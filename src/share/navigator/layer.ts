import type { PackAttack } from '../../model/lexicon.ts';
import type { Reading } from '../../model/reading.ts';

/** A report as a layer needs it. */
export interface ReadReport {
  readonly title: string;
  readonly outlet?: string;
  readonly reading: Reading;
}

/** What stands on a technique of the layer. */
interface LayerTechnique {
  readonly techniqueID: string;
  readonly score: number;
  readonly comment: string;
  readonly showSubtechniques: boolean;
}

/** Layer of the ATT&CK Navigator, format 4.5 (mitre-attack/attack-navigator, layers/spec/v4.5). */
export interface Layer {
  readonly name: string;
  readonly versions: { readonly attack: string; readonly navigator: string; readonly layer: string };
  readonly domain: 'enterprise-attack';
  readonly description: string;
  readonly techniques: readonly LayerTechnique[];
  readonly gradient: {
    readonly colors: readonly string[];
    readonly minValue: number;
    readonly maxValue: number;
  };
}

const longestComment = 1000;

/**
 * The techniques that reports describe as a layer: score = how many of the reports, comment = the words of each.
 * @param attack techniques of the knowledge by id; what it does not know is left out, since no matrix would show it
 */
export function navigatorLayer(
  name: string,
  reports: readonly ReadReport[],
  attack: ReadonlyMap<string, PackAttack>,
): Layer {
  const found = new Map<string, { reports: number; comments: string[] }>();
  for (const report of reports) {
    for (const [id, quotes] of techniquesOf(report)) {
      if (!attack.has(id)) continue;
      const have = found.get(id) ?? { reports: 0, comments: [] };
      have.reports++;
      have.comments.push(
        `${[report.outlet, report.title].filter(Boolean).join(': ')} — ${[...quotes].join(' / ')}`,
      );
      found.set(id, have);
    }
  }
  const most = Math.max(1, ...[...found.values()].map((one) => one.reports));
  return {
    name,
    versions: { attack: attackVersion(attack), navigator: '5.1.0', layer: '4.5' },
    domain: 'enterprise-attack',
    description: `${reports.length} reports; a technique's score is the number of those that describe it.`,
    techniques: [...found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([techniqueID, { reports: score, comments }]) => ({
        techniqueID,
        score,
        comment: comments.join('\n').slice(0, longestComment).toWellFormed(),
        showSubtechniques: techniqueID.includes('.'),
      })),
    gradient: { colors: ['#dceefb', '#0b5394'], minValue: 0, maxValue: most },
  };
}

function techniquesOf({ reading }: ReadReport): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'technique') continue;
    found.set(mention.id, (found.get(mention.id) ?? new Set()).add(mention.text.replace(/\s+/g, ' ')));
  }
  return found;
}

/** Major version: the Navigator knows no other. */
function attackVersion(attack: ReadonlyMap<string, PackAttack>): string {
  const [first] = attack.values();
  return first?.version.split('.')[0] ?? '';
}
