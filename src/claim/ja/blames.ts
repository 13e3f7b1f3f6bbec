// At whose door a deed or an actor is laid: «Yの仕業だと断定», «Yに責任がある», «XをYと結びつける», «Yが実行したとみられる».
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { stateOf } from '../state-of.ts';
import { agentsOf } from './agents.ts';
import { type Bench, emit } from './emit.ts';
import { isPowerBody } from './kinds.ts';
import { headDoers } from './links.ts';
import { matches, occurrences, type Phrase, positionOf } from './parse.ts';
import { anyOf } from './words.ts';

const culprit = `[${slot('country', 'organisation', 'actor', 'person')}]`;
const bracket = '(?:[(（][^()（）]{0,40}[)）])?';
const organs =
  '(?:の?(?:政府|当局|国家|軍|情報機関|諜報機関|治安機関|国家機関|連邦保安庁|情報総局|ハッカー(?:集団)?|攻撃者|側))?';
const said = anyOf(
  '断定|断じ|特定|認定|名指し|結論|判断|評価|推定|推測|分析|指摘|主張|発表|公表|非難|糾弾|みて|みる|見て|見る|みら|見ら|し(?:て|た|、|、)|する|され|考え|述べ|報告|報じ|明らか|疑|説明|確認|位置',
);

/** Each begins with the slot of whoever is blamed; what is blamed on them stands before. */
const wordings: readonly (readonly [string, string])[] = [
  ['の(?:仕業|犯行|しわざ|責任|所業|関与によるもの)(?=だ|で(?:あ|す|、)|と|。|か)', 'ja/blame-deed-of'],
  [
    `による(?:もの|犯行|攻撃|作戦|工作|活動|サイバー攻撃)(?=だ|で(?:あ|す)|と[^、。]{0,10}?${said}|。|か)`,
    'ja/blame-by',
  ],
  ['に(?:[^、。はがを]{0,6})?責任があ', 'ja/blame-responsible'],
  ['が責任を負', 'ja/blame-responsible'],
  ['による[^、。はがを]{0,16}か(?:どうか|否か)', 'ja/blame-open'],
  [
    `に(?:属する|所属する|連なる|つながる|近い|関係する|関連する)[^、。はがを]{0,6}(?:部隊|組織|グループ|集団|アクター|ハッカー|攻撃者|主体)(?:だ|で(?:ある|す|、)|と[^、。]{0,8}?${said})`,
    'ja/blame-member',
  ],
  [`(?:政府)?系(?:だ|で(?:ある|す|、)|と(?:み|見|さ|考|い|目|分析|評価))`, 'ja/blame-of-state'],
  [
    `(?:が|は)(?:直接|組織的に|国家ぐるみで)?(?:実行|主導|指揮|指示|計画|関与|手を下|手がけ|手掛け|仕掛け|仕組|命じ|画策|背後で(?:操|指揮|支援)|黒幕)[^。、]{0,10}?(?:と|ことを|疑い|可能性)(?=[^。、]{0,14}?${said})`,
    'ja/blame-did',
  ],
  ['に(?:帰属|帰し|帰せ|帰する)', 'ja/blame-attribute'],
  [
    '(?:と|に)(?:直接)?(?:結び(?:つ|付)け|結(?:び|んで)|関連(?:づ|付)け|関係(?:づ|付)け|紐(?:づ|付)け|ひも(?:づ|付)け)',
    'ja/blame-tied',
  ],
  ['の(?:利益|国益)の?ために(?:働|動|活動)', 'ja/blame-interest'],
  [
    `の(?:将校|士官|要員|職員|工作員|諜報員|情報員|軍人|スパイ)(?:だ|で(?:あ|す)|と[^、。]{0,8}?${said})`,
    'ja/blame-officers',
  ],
];
/** All of them at once; the group that matched tells which. */
const pattern = new RegExp(
  `${culprit}[」』]?${bracket}[」』]?${organs}(?:${wordings.map(([words]) => `(${words})`).join('|')})`,
  'gu',
);
/** «責任は中国にある». */
const responsible = new RegExp(`責任(?:は|が)${culprit}${bracket}${organs}(?:側)?にあ`, 'gu');

const deedNoun = anyOf(
  'サイバー攻撃|攻撃|侵入|侵害|フィッシング|スパイ活動|諜報活動|活動|作戦|事件|事案|ハッキング|窃取|窃盗|流出|強奪|工作|介入|不正アクセス|妨害|停電|改ざん|一件|件|被害',
);
const endsInDeed = new RegExp(`${deedNoun}$`, 'u');

/** «Yが動かしているとされるX»: said of the noun behind. */
const runs = new RegExp(
  `${culprit}${bracket}${organs}(?:が|の)[^、。はが]{0,16}?(?:動か[しす]|操[っりる]|率い|運営|指揮|統括|支援|後押し|後援|抱え|擁[しす]|雇[っいう]|育て|養成|育成)`,
  'gu',
);
/** «Yの部隊とされるX». */
const unitOf = new RegExp(
  `${culprit}[」』]?${bracket}${organs}の(?:[^、。はがを]{0,6})?(?:部隊|部門|傘下|組織|機関|下部組織|フロント)(?:とされる|とみられる|と見られる|である|として知られる|の)[「『]?(?=[${slot('actor')}])`,
  'gu',
);
/** «ロシアと利害を同じくするX»: on a state's side, and not said to be its own. */
const shares = new RegExp(
  `[${slot('country')}](?:政府)?(?:と利害(?:を同じくする|の一致する|が一致する)|を支持する|に同調する)[」』]?[^、。はがを]{0,8}?[「『]?(?=[${slot('actor', 'group')}])`,
  'gu',
);
/** «X（中国）». */
const inBrackets = new RegExp(`[${slot('actor')}][」』]?[(（][${slot('country')}](?:系|政府)?[)）]`, 'gu');

/** Claims of the kind `attributed-to` of deeds and actors, by whoever draws the conclusion. */
export function readBlames(bench: Bench): void {
  const { parsed, compiled } = bench;
  for (const match of matches(parsed.form, pattern)) {
    const which = wordings.findIndex((_, i) => match[i + 1] !== undefined);
    const [, construction] = wordings[which] ?? ['', 'ja/blame'];
    blame(bench, match.index, match.index, match.index + match[0].length, construction);
  }
  for (const { at, words, end } of occurrences(parsed, responsible)) {
    const slotAt = at + words.search(new RegExp(culprit, 'u'));
    blame(bench, slotAt, at, end, 'ja/blame-responsible');
  }

  for (const { at, end } of occurrences(parsed, runs)) {
    const position = positionOf(parsed.form, end);
    if (position.kind !== 'adnominal') continue;
    const [ref] = parsed.skeleton.refsIn(at, at + 1);
    if (!ref || !canBeBlamed(ref) || ref.kind === 'actor') continue;
    const heads = headDoers(bench, position.headFrom).filter((head) => head.kind === 'actor');
    emit(bench, 'attributed-to', heads, [stateOf(ref, compiled)], at, end, 'ja/run-by');
  }
  for (const { at, end } of occurrences(parsed, unitOf)) {
    const [ref] = parsed.skeleton.refsIn(at, at + 1);
    if (!ref || !canBeBlamed(ref) || ref.kind === 'actor') continue;
    const status = /とされる|られる/u.test(parsed.form.slice(at, end)) ? 'hedged' : 'asserted';
    emit(
      bench,
      'attributed-to',
      parsed.skeleton.refsIn(end, end + 1),
      [stateOf(ref, compiled)],
      at,
      end,
      'ja/unit-of',
      { status },
    );
  }
  for (const { at, end } of occurrences(parsed, shares)) {
    const [state] = parsed.skeleton.refsIn(at, at + 1);
    if (state)
      emit(bench, 'linked-to', parsed.skeleton.refsIn(end, end + 1), [state], at, end, 'ja/shares-interest', {
        status: 'asserted',
      });
  }
  for (const { at, end } of occurrences(parsed, inBrackets)) {
    const [name, country] = parsed.skeleton.refsIn(at, end);
    if (name && country)
      emit(bench, 'attributed-to', [name], [country], at, end, 'ja/state-in-brackets', {
        status: 'asserted',
      });
  }

  function blame(one: Bench, slotAt: number, from: number, end: number, construction: string): void {
    const [ref] = one.parsed.skeleton.refsIn(slotAt, slotAt + 1);
    if (!ref || !canBeBlamed(ref)) return;
    const blamed = stateOf(ref, compiled);
    const subjects = blamedOn(one, from, ref).filter((subject) => subject.value !== ref.value);
    // A person or actor is behind deeds and campaigns; who is behind an actor is a state, a body or a person.
    const fitting =
      ref.kind === 'actor'
        ? subjects.filter((subject) => subject.kind !== 'actor' && subject.kind !== 'group')
        : subjects;
    emit(one, 'attributed-to', fitting, [blamed], from, end, construction);
  }
}

function canBeBlamed(ref: Ref): boolean {
  if (ref.kind === 'country') return ref.form !== 'self' && ref.form !== 'domestic' && ref.form !== 'city';
  return ref.kind === 'actor' || ref.kind === 'person' || isPowerBody(ref) || ref.role === 'agency';
}

/** What the sentence lays at the door of whoever stands at `at`: its object or topic, else whom the text speaks of. */
export function blamedOn(bench: Bench, at: number, culpritRef: Ref | undefined): readonly Ref[] {
  const { parsed, focus } = bench;
  const before = parsed.phrases.filter((phrase) => phrase.end <= at + 1);
  const object = before.findLast((phrase) => phrase.particle === 'を');
  const about = before.filter((phrase) =>
    /^(?:は|も|が|については?|に関して|に関し|では|には)$/u.test(phrase.particle),
  );
  // «この活動をXとして追跡し、…»: said of X.
  const tracked = before.findLast((phrase) => phrase.particle === 'として');
  for (const phrase of [...(tracked ? [tracked] : []), ...(object ? [object] : []), ...about.reverse()]) {
    const found = subjectIn(bench, phrase, culpritRef);
    if (found.length > 0) return found;
  }
  const doers = agentsOf(parsed, at, at, focus, false).filter((ref) => ref !== culpritRef);
  if (doers.length > 0) return doers;
  if (focus.doers.length > 0 && focus.isNear(parsed.scene.sentence.paragraph)) return focus.doers;
  if (culpritRef === undefined || culpritRef.kind === 'actor') return [];
  const start = parsed.skeleton.offsetOf(at);
  return [{ kind: 'activity', value: '攻撃', text: '攻撃', start, end: start + 1 }];
}

export function subjectIn(bench: Bench, phrase: Phrase, culpritRef: Ref | undefined): readonly Ref[] {
  const { parsed, focus } = bench;
  const { form, skeleton, scene } = parsed;
  const named = phrase.refs
    .filter(
      (ref) => ref !== culpritRef && /^(?:actor|campaign|malware|group|activity|anaphor)$/u.test(ref.kind),
    )
    .flatMap((ref): readonly Ref[] => focus.resolve(ref) ?? [])
    .slice(-1);
  if (named.length > 0) return named;
  const words = form.slice(phrase.from, phrase.to);
  const deed = endsInDeed.exec(words);
  if (!deed || /(?:関与|責任|非難)$/u.test(words)) return [];
  const end = skeleton.offsetOf(phrase.to);
  const start = skeleton.offsetOf(phrase.from + deed.index);
  const text = scene.text.slice(start - scene.sentence.start, end - scene.sentence.start);
  return [{ kind: 'activity', value: text, text, start, end }];
}
