import type { NameKind } from '../../model/lexicon.ts';
import {
  actorBefore,
  organisationAfter as organisationAfterEnglish,
  organisationBefore as organisationBeforeEnglish,
  reachesAfter as reachesAfterEnglish,
  reachesBefore as reachesBeforeEnglish,
} from './en/beside.ts';
import type { Head } from './heads.ts';
import {
  organisationAfter as organisationAfterJapanese,
  organisationBefore as organisationBeforeJapanese,
  reachesAfter as reachesAfterJapanese,
  reachesBefore as reachesBeforeJapanese,
} from './ja/beside.ts';

/** How plainly the words beside a name say what kind of thing it is: 0 not at all … 6 in so many words. */
export type KindVotes = Partial<Record<NameKind, number>>;

const window = 60;

/** What the words right after and right before a range (a name, or a list of names) say of its kind. */
export function kindsBeside(text: string, heads: readonly Head[], start: number, end: number): KindVotes {
  const votes: KindVotes = {};
  const vote = (kind: NameKind | 'none', weight: number) => {
    if (kind !== 'none' && weight > 0) votes[kind] = Math.max(votes[kind] ?? 0, weight);
  };
  const next = firstFrom(heads, end);
  for (const head of heads.slice(next, next + 2)) {
    if (head.start - end > window) break;
    const between = text.slice(end, head.start);
    const reach = head.lang === 'en' ? reachesAfterEnglish(between) : reachesAfterJapanese(between);
    vote(head.kind, reach - (head.strong ? 0 : 1));
  }
  for (let index = firstFrom(heads, start) - 1; index >= 0 && index >= next - 6; index--) {
    const head = heads[index];
    if (!head || head.end > start) continue;
    if (start - head.end > window) break;
    const between = text.slice(head.end, start);
    const reach = head.lang === 'en' ? reachesBeforeEnglish(between) : reachesBeforeJapanese(between);
    vote(head.kind, reach - (head.strong ? 0 : 1));
    break;
  }
  const after = text.slice(end, end + window);
  const before = text.slice(Math.max(0, start - window), start);
  vote('organisation', Math.max(organisationAfterEnglish(after), organisationBeforeEnglish(before)));
  if (japanese.test(after)) vote('organisation', organisationAfterJapanese(after));
  if (japanese.test(before)) vote('organisation', organisationBeforeJapanese(before));
  if (/^(?:[.,;:)]|\s(?:and|or|which|who|by|in|as)\b|$)/u.test(after)) vote('actor', actorBefore(before));
  if (
    usedThrough.test(before) ||
    /^(?:上(?:の|で|に|から)|経由|を(?:通じ|介し|使|悪用)|の(?:アカウント|ページ|プロフィール|メッセージ|チャンネル|リポジトリ)|\s(?:account|accounts|profile|profiles|page|message|messages|channel|channels|repository|repositories|API|CDN|lure|login))/u.test(
      after,
    )
  )
    vote('product', 4);
  if (flawed.test(after) || flawIn.test(before)) vote('product', 5);
  return votes;
}

/** What has flaws, versions and updates is a product, though attackers use it too: WinRAR. */
const flawed =
  /^(?:の(?:既知の|未知の|重大な|深刻な|新たな|未修正の)?|に(?:存在する|ある|見つかった)|における)(?:ゼロデイ|脆弱性|欠陥)|^ \d{1,3}\.\d|^(?:['’]s)?\s(?:vulnerabilit(?:y|ies)|flaws?|zero-days?|bugs?|users?|updates?|CVE-)\b|^には自動更新/u;
const flawIn =
  /\b(?:vulnerabilit(?:y|ies)|flaws?|zero-days?|bugs?|holes?|exploits?|exploiting|versions?) (?:in|of|affecting|for) (?:the )?$|(?:修正版|旧版|最新版|更新版)の$/iu;

const japanese = /[\u3041-\u9fff㈱(]/;
const usedThrough =
  /(?:\b(?:on|via|through|over|abus(?:ed|es|ing)|hosted on|legitimate)|SNSの|サービスの)\s?$/iu;

/** Index of the first head that starts at the offset or later. */
export function firstFrom(heads: readonly Head[], offset: number): number {
  let low = 0;
  let high = heads.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
