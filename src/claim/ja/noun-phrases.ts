import { type Modality, plain } from '../draft.ts';
import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import type { SentenceScene } from '../scene.ts';
import { skeletonOf, slot } from '../skeleton.ts';
import { matches } from './parse.ts';
import { isPower, isSaidToStandBehind } from './powers.ts';
import {
  activityHead,
  actor,
  actorHead,
  and,
  close,
  hedgeWords,
  malwareHead,
  open,
  weakActorHead,
} from './words.ts';

/** "中国系の…グループ": these are said to stand behind, or to be the home of, those. */
export interface Tie {
  readonly subjects: readonly Ref[];
  readonly states: readonly Ref[];
  readonly modality: Modality;
  readonly construction: string;
  /** They side with the state, and are not said to be its own. */
  readonly sides?: true;
}

export interface NounPhrases {
  /** The scene's refs with groups, activities and pointing words added; states that were used up are left out. */
  readonly refs: readonly Ref[];
  readonly ties: readonly Tie[];
  /** "XマルウェアキャンペーンY": an activity that is named by its malware. */
  readonly uses: readonly { readonly activity: Ref; readonly malware: Ref }[];
}

const hedgeInside = new RegExp(hedgeWords, 'u');
const supported =
  '(?:関わ(?:る|った|っている)|(?:支援|後援|支持|資金(?:提供|援助)|指示|関与|関係|庇護|後押し)(?:する|した|している|を受け(?:た|る|ている)|を得(?:た|ている)|の(?:下|もと)(?:に(?:ある)?|で活動する)|が(?:疑|指摘さ|取り沙汰さ)(?:わ)?れ(?:る|ている)))';
const tied =
  '(?:つながる|結びつく|結び付く|近い|(?:関係|関連|関与|関わり|つながり|繋がり|結びつき|結び付き|連携|所属|帰属)(?:する|した|している|がある|のある|を持つ|が深い|が(?:強く)?(?:疑|指摘さ|取り沙汰さ)(?:わ)?れ(?:る|ている)|(?:づ|付)けられ(?:る|た|ている)|する))';
const later =
  '(?:と[^、。はがを]{1,12}(?:評価|判断|分析|推定|推測)(?:する|した|される|されている|している)|と(?:み|見)られる|とみられている|とされる|とされている|と思われる|と考えられる|可能性がある|可能性のある|疑いのある|疑いがある)?';
const government = '(?:の?(?:政府|当局|国家|軍|情報機関|諜報機関))?';
const relation = `(?:系の?|政府系の?|${government}の|${government}による|発の|拠点の|関連の|背景の|寄りの|${government}(?:が|の|から(?:の)?)(?:直接)?${supported}${later}|${government}(?:に|と|との|への)(?:密接な|深い|密接に|深く)?${tied}${later}|${government}(?:を|が)(?:拠点|背景|背後|後ろ盾|本拠|基盤|バック)(?:地)?(?:に|と)(?:する|した|している|して活動する|活動する|持つ|ある|置く)?${later}|${government}に(?:拠点|本拠(?:地)?|基盤)を(?:置く|持つ)${later}|${government}に属する${later}|${government}が背後に(?:いる|控える|ある)(?:のではないか)?${later}|${government}が(?:直接)?(?:運営|指揮|統括|支配|管理)(?:する|している)${later}|${government}の(?:傘下|指揮下|影響下|統制下|庇護下)(?:に(?:ある|置かれた|置かれている)|の)${later}|${government}の(?:意(?:向)?|指示|命令?|支援|資金)を受け(?:た|る|ている|て(?:い)?る?(?:活動する)?)${later}|(?:[(（][^()（）]{0,20}[)）])?の)`;
const modifier = `(?:国家|政府|軍)?の?(?:支援|後援)?(?:を受け(?:た|る|ている))?[^、。はがを「」『』()（）${slot('country', 'organisation', 'date')}]{0,16}?`;

const namedList = `${actor}(?:[(（][^()（）]{0,30}[)）])?(?:${and}${actor}(?:[(（][^()（）]{0,30}[)）])?)*`;
const namedMember = `[${slot('actor', 'malware')}](?:[(（][^()（）]{0,30}[)）])?`;
const listBefore = new RegExp(
  `(${namedMember}(?:${and}${namedMember})*)(?:${close})?(?:など(?:の|、)?|をはじめとする|をはじめ、?|といった|等の?|らの?|、|とは、?|は、?|と(?:呼ばれる|いわれる|言われる|称される|いう|して知られる)、?|の名(?:称)?で[^、。]{0,10}(?:した|する|している|される|されている|れる)、?)$`,
  'u',
);
const topicBefore = new RegExp(`${actor}(?:[(（][^()（）]{0,30}[)）])?${close}?(?:は|とは|も)、?$`, 'u');
const actorTopic = new RegExp(
  `(?:${actor}(?:[(（][^()（）]{0,30}[)）])?${close}?|(?:同|この|その)(?:グループ|集団|組織|アクター))(?:は|を|も)[^。]{0,60}$`,
  'u',
);
const objectBefore = new RegExp(
  `${namedList}${close}?(?:について)?を?、?(?:[^、。はがを]{0,12}[、])?${open}?$`,
  'u',
);
const classedAs =
  /^[」』”]?(?:だ|である|の(?:一つ|1つ|一員))?(?:と|に)(?:して)?(?:いる|いた|い、|し(?:た|ている|、)|位置(?:づ|付|付け)|みな|見な|呼|表現|評|認定|判断|断定|特定|説明|紹介|分類|み[てる]|見[てる]|追跡|結論|指摘|名指し)/u;
const copulaAfter =
  /^(?:の(?:1|一|１)つ|の一つ|の一員)?(?:だ|で(?:ある|す|、|あり|もあ)|と(?:み|見)られ|とされ|として(?:知ら|活動|追跡)|と(?:考え|言わ|いわ|目さ|評価|認識|特定))/u;
const namedAfter = new RegExp(`^(?:である|の|、|，|,\\s?|：|:)?${open}?\\s?(${namedList})`, 'u');
const calledBefore = new RegExp(
  `${actor}${close}?(?:[(（][^()（）]{0,40}[)）])?${close}?(?:と(?:呼ばれる|いわれる|言われる|いう|称する|して知られる|名(?:付|づ)け[^、。]{0,8}る)[^、。]{0,10}|の|という)$`,
  'u',
);
const actorBefore = new RegExp(`${actor}$`, 'u');
const listHere = new RegExp(`^${open}?(${namedList})`, 'u');
const calledAfter = new RegExp(
  `^と?(?:して(?:知られる|活動する|追跡される|追跡されている))?、?${open}?(${namedList})`,
  'u',
);
const tieHere = new RegExp(
  `^(${relation}|)(${modifier})(?:(${actorHead}|${weakActorHead})|${open}?(?=${actor}))`,
  'u',
);
const activityHere =
  /^(?:の|系の|政府の|政府系の|による|政府による|を背景とする)((?:国家支援型?の|大規模な)?(?:サイバー)(?:・)?(?:攻撃|諜報活動|諜報|スパイ活動|スパイ攻撃|スパイ|作戦|活動)|スパイ活動|諜報活動|ハッキング)(?=[、はがもでに。]|を(?:受け|確認|検知|観測)|$)/u;

const pointing = '(?:この|同じ|同|当該|本|その|これらの|こうした|上記の|両)';
const pointingActor = new RegExp(
  `${pointing}(?:${actorHead}|(?:脅威|攻撃|犯罪)?(?:グループ|集団|アクター|組織))|彼ら(?=[はがのにも])|(?<![一-龠ァ-ヶ]|別の|他の|ほかの|複数の|未知の|不明の|第三の|新たな)攻撃者(?:ら|たち)?(?=[はがのにもを])`,
  'gu',
);
const pointingActivity = new RegExp(
  `(?:かかる|この|同|当該|本|その|これらの|こうした|一連の|今回の)(?:[^、。はがをに「」${slot('country', 'organisation')}]{0,8})?${activityHead}(?![一-龠ァ-ヶ])`,
  'gu',
);
const barePlainActivity =
  /(?:^|[。、]|また、|一方、)((?:サイバー)?(?:攻撃|キャンペーン|侵害))(?=(?:で)?は|では|にも|には)/gu;
const pointingMalware = new RegExp(`${pointing}(?:${malwareHead}|ツール)`, 'gu');
const pointingFlaw = /(?:この|本|同じ|同|当該|その|これらの)(?:脆弱性|欠陥|不具合|ゼロデイ)/gu;
const plainGroup = new RegExp(
  `(?:(?:別の|複数の|ある|新たな|未知の|正体不明の|特定の|他の|多くの|著名な|様々な|さまざまな|異なる|単一の|無関係の){0,2})(?:${actorHead}|何者か|(?:悪意(?:の)?ある|外部の)?(?<!遠隔の)第三者(?=による|が|から|に(?!対))|(?<=かたる|名乗る|装った|装う)(?:人物|者))(?!攻撃|対策|対応|被害|向け|名簿)`,
  'gu',
);
/** A cheap test before the pattern. */
const groupWords =
  /グループ|集団|組織|団体|勢力|アクター|ギャング|攻撃者|ハッカー|犯罪者|ハクティビスト|実行犯|攻撃主体|工作員|何者か|第三者|人物|者/u;
const malwareActivity = new RegExp(
  `([${slot('malware', 'tool')}])(?:${malwareHead})?(?:を(?:用い|使っ|利用し)た|による|の)?(?:攻撃)?(?:キャンペーン|攻撃活動|攻撃|感染活動)(?![者])`,
  'gu',
);

/** Reads the actors, activities and pointing words of a sentence that have no name, and whom they are tied to. */
export function nounPhrases(scene: SentenceScene, documentText: string): NounPhrases {
  const { sentence } = scene;
  const skeleton = skeletonOf(documentText, sentence.start, sentence.end, scene.refs);
  const { form } = skeleton;
  const ties: Tie[] = [];
  const added: Ref[] = [];
  const spent = new Set<Ref>();
  const uses: { activity: Ref; malware: Ref }[] = [];
  const taken: [number, number][] = [];
  const isFree = (from: number, to: number) => taken.every(([a, b]) => to <= a || b <= from);
  const phrase = (from: number, to: number, kind: Ref['kind'], more: Partial<Ref> = {}): Ref => {
    const start = skeleton.offsetOf(from);
    const end = skeleton.offsetOf(to);
    const text = documentText.slice(start, end);
    const ref: Ref = { kind, value: text, text, start, end, ...more };
    taken.push([from, to]);
    added.push(ref);
    return ref;
  };

  for (const match of matches(form, malwareActivity)) {
    const from = match.index;
    const malware = skeleton.refAt(from);
    if (!malware) continue;
    const activity = phrase(from, from + match[0].length, 'activity');
    spent.add(malware);
    uses.push({ activity, malware });
  }
  for (const here of skeleton.refsIn(0, form.length)) {
    if (here.kind !== 'country' && here.kind !== 'organisation') continue;
    const i = skeleton.indexOf(here.start);
    const rest = form.slice(i + 1);
    const tie = tieHere.exec(rest);
    // «親ロシアのハッカー» side with a state, and are not said to be its own.
    const sides = form.charAt(i - 1) === '親';
    if (tie && sides && tie[3] !== undefined && isFree(i - 1, i + 1 + tie[0].length)) {
      const named = namedAfter.exec(form.slice(i + 1 + tie[0].length));
      const group = phrase(i - 1, i + 1 + tie[0].length, 'group');
      const from = i + 1 + tie[0].length;
      const own = named
        ? skeleton.refsIn(from, from + named[0].length).filter((ref) => ref.kind === 'actor')
        : [];
      ties.push({
        subjects: own.length > 0 ? own : [group],
        states: [here],
        modality: plain,
        construction: 'ja/sides-with',
        sides: true,
      });
      spent.add(here);
      continue;
    }
    if (/[親反対]/u.test(form.charAt(i - 1))) continue;
    if (tie && /どの|いずれ|何ら/u.test(tie[2] ?? '')) continue;
    if (tie && isPower(here) && isSaidToStandBehind(here, tie)) {
      const end = i + 1 + tie[0].length;
      const head = tie[3];
      const words = `${tie[1]}${tie[2]}`;
      let subjects: Ref[];
      if (head === undefined) {
        subjects = listFrom(end);
        spent.add(here);
      } else {
        subjects = named(i, end);
        if (subjects.length === 0 || /^[(（]/u.test(form.slice(end))) {
          if (isFree(i, end)) {
            const from = /(?:別の|ある|複数の|新たな|他の|2つの|二つの)$/u.exec(form.slice(0, i))?.index ?? i;
            const points = /(?:この|その|同)$/u.test(words);
            subjects = [
              ...subjects,
              phrase(from, end, points ? 'anaphor' : 'group', {
                ...(points ? { pointsTo: 'actor' as const } : {}),
                plural: /複数|ら$|たち$|これら/u.test(form.slice(from, end)),
              }),
            ];
          }
        }
        spent.add(here);
      }
      if (subjects.length > 0) {
        const doubt = hedgeInside.exec(words);
        const supposed =
          /^(?:による(?:もの|可能性|犯行)|[がの](?:関与|関わ|犯行|仕業|背後)[^。、]{0,8}(?=可能性|疑|と[み見]|との|という))[^。]{0,30}/u.exec(
            form.slice(end),
          )?.[0] ?? '';
        const around = doubt ? words : hedgeInside.test(supposed) ? supposed : undefined;
        ties.push({
          subjects,
          states: [here],
          modality: around === undefined ? plain : hedged(around),
          construction: 'ja/noun-phrase-tie',
        });
      }
      continue;
    }
    const activity = activityHere.exec(rest);
    if (activity && here.kind === 'country' && isFree(i, i + 1 + activity[0].length)) {
      const ref = phrase(i, i + 1 + activity[0].length, 'activity');
      spent.add(here);
      ties.push({
        subjects: [ref],
        states: [here],
        modality: plain,
        construction: 'ja/noun-phrase-activity',
      });
    }
  }
  collect(pointingActor, 'anaphor', { pointsTo: 'actor' });
  collect(pointingMalware, 'anaphor', { pointsTo: 'malware' });
  collect(pointingFlaw, 'anaphor', { pointsTo: 'vulnerability' });
  collect(pointingActivity, 'anaphor', { pointsTo: 'activity' });
  for (const match of matches(form, barePlainActivity)) {
    const word = match[1] ?? '';
    const from = match.index + match[0].length - word.length;
    if (isFree(from, from + word.length))
      phrase(from, from + word.length, 'anaphor', { pointsTo: 'activity' });
  }
  for (const match of groupWords.test(form) ? matches(form, plainGroup) : []) {
    const from = match.index;
    const to = from + match[0].length;
    if (!isFree(from, to) || /のような$/u.test(form.slice(0, from))) continue;
    // «Xを…諜報集団と呼ぶ», «Xは…集団である»: what X is, and nobody else.
    const isPredicate =
      (classedAs.test(form.slice(to)) && /を[^、。]{0,40}$/u.test(form.slice(0, from))) ||
      (copulaAfter.test(form.slice(to)) && actorTopic.test(form.slice(0, from)));
    if (isPredicate) continue;
    const isNamed =
      namedAfter.test(form.slice(to)) ||
      calledBefore.test(form.slice(0, from)) ||
      actorBefore.test(form.slice(0, from));
    if (!isNamed || /^[(（]/u.test(form.slice(to)))
      phrase(from, to, 'group', { plural: /複数|ら$|たち$|様々|さまざま|多くの/u.test(match[0]) });
  }
  const kept = scene.refs.filter(
    (ref) =>
      !spent.has(ref) && !added.some((phraseRef) => phraseRef.start <= ref.start && ref.end <= phraseRef.end),
  );
  return { refs: [...kept, ...added].sort((a, b) => a.start - b.start), ties, uses };

  function collect(pattern: RegExp, kind: Ref['kind'], more: Partial<Ref>): void {
    for (const match of matches(form, pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isFree(from, to))
        phrase(from, to, kind, { ...more, plural: /これら|彼ら|こうした/u.test(match[0]) });
    }
  }
  function listFrom(end: number): Ref[] {
    const after = listHere.exec(form.slice(end));
    return after ? skeleton.refsIn(end, end + after[0].length).filter((ref) => ref.kind === 'actor') : [];
  }
  /** Names that stand beside the head: after it, before it in a list, or as the topic of "X は…グループだ". */
  function named(from: number, end: number): Ref[] {
    const tail = form.slice(end);
    const after = namedAfter.exec(tail) ?? calledAfter.exec(tail);
    if (after) return skeleton.refsIn(end, end + after[0].length).filter((ref) => ref.kind === 'actor');
    const head = form.slice(0, from);
    // «Xを「中国系の集団」と位置づける».
    const classed = classedAs.test(tail) ? objectBefore.exec(head) : null;
    if (classed) return skeleton.refsIn(classed.index, from).filter((ref) => ref.kind === 'actor');
    const before = listBefore.exec(head);
    if (before && (!topicBefore.test(head) || copulaAfter.test(tail))) {
      const members = skeleton.refsIn(before.index, from);
      const actors = members.filter((ref) => ref.kind === 'actor');
      // A group and its malware often share a name: in a list of groups it is the group.
      return actors.length > 2
        ? members
            .filter((ref) => ref.kind === 'actor' || ref.kind === 'malware')
            .map((ref): Ref => ({ ...ref, kind: 'actor' }))
        : actors;
    }
    return [];
  }
}
