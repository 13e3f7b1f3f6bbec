import { hedged } from '../likelihood.ts';
import type { Ref } from '../ref.ts';
import { anySlot, slot } from '../skeleton.ts';
import { agentsOf, commaAfter, isDoer, meant } from './agents.ts';
import { type Bench, emit, stateOf } from './emit.ts';
import { lastBefore, type Phrase, phraseAt, positionOf } from './parse.ts';
import { flawHead } from './words.ts';

const named = (ref: Ref) =>
  ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign' || ref.kind === 'activity';
const body = (ref: Ref) => ref.kind === 'organisation' || ref.kind === 'person';

/** Similar, shared or overlapping with those of somebody: never that somebody's deed. */
const overlap =
  /(?:と(?:の)?(?:[^、。がはを]{0,14}?)(?:重複|重な|類似|共通|一致|似て|似た|酷似|オーバーラップ)|に(?:酷似|類似|似て|似た))/gu;

export function readOverlaps(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const match of parsed.form.matchAll(overlap)) {
    const from = lastBefore(parsed.bounds, match.index);
    const end = match.index + match[0].length;
    const topic = parsed.phrases.find(
      (phrase) => phrase.end <= match.index && /^(?:は|が|も)$/u.test(phrase.particle),
    );
    const others = parsed.skeleton
      .refsIn(topic && topic.end > from ? topic.end : from, match.index)
      .filter((ref) => ref.kind === 'actor' || ref.kind === 'campaign' || ref.kind === 'malware');
    const actors = others.filter((ref) => ref.kind !== 'malware');
    const own = topic
      ? topic.refs
          .filter(
            (ref) =>
              ref.kind === 'actor' ||
              ref.kind === 'malware' ||
              ref.kind === 'campaign' ||
              ref.kind === 'group' ||
              ref.kind === 'activity' ||
              ref.kind === 'anaphor',
          )
          .flatMap((ref) => meant(ref, focus))
      : [];
    const sameKind = (ref: Ref) =>
      own[0]?.kind === 'malware' ? ref.kind === 'malware' : ref.kind !== 'malware';
    const doers = own.length > 0 ? own.slice(-1) : focus.doers.filter((ref) => !others.includes(ref));
    const objects = own.length > 0 ? others.filter(sameKind) : actors;
    emit(
      bench,
      'overlaps-with',
      doers,
      objects.filter((ref) => !doers.includes(ref)),
      match.index,
      end,
      'ja/overlap',
    );
  }
}

const linked =
  /(?:に|と|へ|との)(?:[^、。をがはに「」『』\ue000-\uf8ff]{0,12}?)(?:関連(?!付|づ|企業|会社|組織|機関|する企業)|関係(?!者|機関)|つながり|繋がり|結びつ|結び付|連携|提携|協力関係)/gu;

export function readLinks(bench: Bench): void {
  const { parsed, compiled } = bench;
  for (const match of parsed.form.matchAll(linked)) {
    const phrase = parsed.phrases.find(
      (candidate) =>
        candidate.to === match.index || (candidate.from <= match.index && match.index < candidate.to),
    );
    const from = phrase
      ? Math.max(phrase.from, lastBefore(parsed.bounds, match.index))
      : lastBefore(parsed.bounds, match.index);
    const inside = parsed.skeleton.refsIn(from, match.index);
    const end = match.index + match[0].length;
    const position = positionOf(parsed.form, end);
    const head =
      position.kind === 'adnominal' &&
      !/^(?:[ぁ-ん]{0,6}(?:こと|の(?=[はがを])|と(?=[ぁ-ん]))|が|は|も)/u.test(parsed.form.slice(end));
    const doers = (
      head ? headDoers(bench, position.headFrom) : agentsOf(parsed, from, from, bench.focus, false)
    ).filter((ref) => !inside.includes(ref));
    const others = inside.filter((ref) => named(ref) || (ref.kind === 'organisation' && isPowerBody(ref)));
    const joint = /連携|提携|協力/u.test(match[0]);
    const powers = joint
      ? []
      : inside.filter(
          (ref) =>
            isState(bench, ref) ||
            (ref.kind === 'organisation' && ref.role !== 'contractor' && isPowerBody(ref)),
        );
    emit(
      bench,
      'attributed-to',
      doers,
      powers.map((ref) => stateOf(ref, compiled)),
      match.index,
      end,
      'ja/tie',
    );
    emit(
      bench,
      'linked-to',
      doers,
      others.filter((ref) => !powers.includes(ref)),
      match.index,
      end,
      'ja/link',
    );
  }
}

function headDoers(bench: Bench, headFrom: number): readonly Ref[] {
  const phrase = bench.parsed.phrases.find((candidate) => candidate.to > headFrom);
  const refs = bench.parsed.skeleton
    .refsIn(
      headFrom,
      Math.min(phrase?.to ?? headFrom + 20, headFrom + 30, commaAfter(bench.parsed.form, headFrom)),
    )
    .filter(isDoer);
  return refs.slice(-1).flatMap((ref) => meant(ref, bench.focus));
}

/** A country that stands for its government here: «中国政府と», «ロシア軍と», «中国に関連する». */
function isState(bench: Bench, ref: Ref): boolean {
  if (ref.kind !== 'country' || ref.form === 'self' || ref.form === 'domestic') return false;
  const after = bench.parsed.form.slice(bench.parsed.skeleton.indexOf(ref.start) + 1);
  return /^(?:政府|当局|軍|国家|共産党|の(?:情報|諜報|治安|国家)[^、。はがを]{0,8}機関|軍の情報機関)?(?:に|と|との|への)/u.test(
    after,
  );
}

function isPowerBody(ref: Ref): boolean {
  return (
    /^(?:contractor|military|intelligence-service|government|ministry)$/u.test(ref.role ?? '') ||
    /(?:部隊|安全部|総局|政府|省|軍)$/u.test(ref.text)
  );
}

/** A contractor of a state, or a unit of an army: «中国政府の請負業者であるX». */
const contractor = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍)?の(?:[^、。はがを]{0,6}?)(?:請負業者|請負企業|契約業者|委託先|下請け|フロント企業|関連企業)(?:である|の|、|「|『|\\(|（)?([${slot('organisation', 'actor')}])`,
  'gu',
);
const supply = /に(?:[^。はがに]{0,24}?)(?:を)?(?:提供|供給|販売|貸与|供与)(?:し|す|さ)/gu;
const task = /に(?:[^。はがに]{0,14}?)(?:委託|指示|依頼|発注|命令)(?:し|す|さ)/gu;
const partOf =
  /[」』]?の(?:[^、。はがを]{0,6}?)(?:一部(?:門|隊)?|下部組織|サブグループ|サブチーム|傘下|配下|指揮下|部門|支部|地方組織|傘下組織|外局|一員|派生(?:グループ)?|下位(?:グループ|組織))/gu;

export function readDealings(bench: Bench): void {
  const { parsed, focus, compiled } = bench;
  const { form, skeleton } = parsed;
  for (const match of form.matchAll(contractor)) {
    const [power] = skeleton.refsIn(match.index, match.index + 1);
    const [firm] = skeleton.refsIn(match.index + match[0].length - 1, match.index + match[0].length);
    if (power && firm && (power.kind === 'country' || isPowerBody(power))) {
      emit(
        bench,
        'linked-to',
        [firm],
        [stateOf(power, compiled)],
        match.index,
        match.index + match[0].length,
        'ja/contractor',
        { status: 'asserted' },
      );
    }
  }
  for (const match of form.matchAll(supply)) {
    const phrase = phraseAt(parsed, match.index);
    if (
      !phrase ||
      (!/(?:マルウェア|ツール|インフラ|情報|データ|サービス|コード|支援|技術|バックドア|製品|役務|機器|ソフト)/u.test(
        match[0],
      ) &&
        !phrase.refs.some(named))
    )
      continue;
    const receivers = phrase.refs.filter(
      (ref) => named(ref) || (ref.kind === 'organisation' && isPowerBody(ref)),
    );
    const givers = subjectBefore(bench, phrase).filter((ref) => isDoer(ref) || ref.kind === 'organisation');
    emit(bench, 'supplies', givers, receivers, match.index, match.index + match[0].length, 'ja/supply');
  }
  for (const match of form.matchAll(task)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const hired = phrase.refs.filter((ref) => named(ref) || ref.kind === 'organisation');
    const powers = subjectBefore(bench, phrase).filter(
      (ref) => ref.kind === 'country' || (ref.kind === 'organisation' && isPowerBody(ref)),
    );
    const firms = hired.length > 0 ? hired : thingsHired(bench, phrase);
    emit(
      bench,
      'tasks',
      powers.map((ref) => stateOf(ref, compiled)),
      firms,
      match.index,
      match.index + match[0].length,
      'ja/task',
    );
  }
  for (const match of form.matchAll(partOf)) {
    const whole = skeleton
      .refsIn(match.index - 1, match.index)
      .filter((ref) => named(ref) || ref.kind === 'organisation');
    const end = match.index + match[0].length;
    if (!/^(?:だ|で(?:ある|す|、|あり)|に(?:ある|属)|と(?:み|見|さ|考)|として|の)/u.test(form.slice(end)))
      continue;
    const after = skeleton.refsIn(end, end + 5).filter((ref) => named(ref) || ref.kind === 'organisation');
    const parts = after.length > 0 ? after : agentsOf(parsed, match.index - 1, match.index - 1, focus);
    emit(
      bench,
      'part-of',
      parts.filter((ref) => !whole.includes(ref)),
      whole,
      match.index,
      end,
      'ja/part-of',
    );
  }
}

const slotInside = new RegExp(`[${anySlot}]`, 'u');

function thingsHired(bench: Bench, phrase: Phrase): Ref[] {
  const words = bench.parsed.form.slice(phrase.from, phrase.to);
  if (!/(?:企業|会社|業者|請負|ハッカー)/u.test(words) || slotInside.test(words)) return [];
  const start = bench.parsed.skeleton.offsetOf(phrase.from);
  const text = words.replace(/^[、\s]/u, '');
  return [{ kind: 'group', value: text, text, start, end: bench.parsed.skeleton.offsetOf(phrase.to) }];
}

function subjectBefore(bench: Bench, phrase: Phrase): readonly Ref[] {
  const subject = [...bench.parsed.phrases]
    .reverse()
    .find(
      (candidate) =>
        candidate.end <= phrase.from + 1 &&
        /^(?:は|が|も)$/u.test(candidate.particle) &&
        candidate.refs.some((ref) => isDoer(ref) || ref.kind === 'organisation' || ref.kind === 'country'),
    );
  if (!subject) return bench.focus.doers;
  return subject.refs.flatMap((ref) => bench.focus.resolve(ref) ?? []);
}

/** Clauses that say who stands behind somebody. */
const behind = /の(?:背後|背景|裏)に(?:は)?/gu;
const involvement = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍|の情報機関|の諜報機関)?(?:の|が)(?:直接)?(?:関与|関わ|支援)`,
  'gu',
);
const involved = new RegExp(
  `([${slot('actor', 'group')}])(?:[^、。をはが]{0,10}?)が(?:[^、。を]{0,8}?)(?:関与|実行|仕掛け|行[っい]|手が?け|背後に)`,
  'gu',
);
const deed = new RegExp(
  `([${slot('actor', 'group', 'anaphor')}])(?:[(（][^)）]{0,30}[)）])?[」』]?(?:の(?:犯行|仕業|しわざ|関与)|によるもの)(?=[^。]{0,20}(?:特定|断定|判断|結論|認定|み|考え|だ|で))`,
  'gu',
);
const based = new RegExp(
  `([${slot('country')}])(?:[^、。はがを]{0,8}?)を(?:主な|活動)?(?:本)?拠点(?:に|と)`,
  'gu',
);
const deniesOwn = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|外務省|軍|側)?(?:は|も)(?:[^。]{0,24}?)(?:関与|関係|関連|支援)(?:について)?(?:を|は)?(?:一貫して|全面的に|強く|繰り返し)?(?:否定|否認)`,
  'gu',
);
const belongs = /に(?:帰属|所属|属(?:し|す)|起因)/gu;
const blamed = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍)?(?:の(?:仕業|犯行|しわざ)|によるもの|に(?:関連(?:する|した)?|帰属)(?:と|もの))`,
  'gu',
);
const runs = new RegExp(
  `([${slot('organisation')}])(?:が|によって|により)(?:[^、。]{0,6}?)(?:運営|指揮|統括|支配|率い|操[っり])`,
  'gu',
);
const serving = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍)?(?:[(（][^()（）]{0,20}[)）])?の(?:[^、。はがを]{0,12}の)?(?:意(?:向)?|指示|命令?|支援|資金(?:提供)?|要請)(?:を受け|の(?:下|もと)で|に基づ)`,
  'gu',
);
const certified = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍)?(?:[^、。]{0,8}?)に(?:関連する|帰属する|属する|所属する)(?:もの)?と(?:[^、。]{0,6})(?:認定|断定|特定|結論|評価|判断|発表|指摘)`,
  'gu',
);
const backed = new RegExp(
  `([${slot('country', 'organisation')}])(?:政府|当局|軍)?を(?:背景|後ろ盾|バック)に(?:持つ|した|する)もの`,
  'gu',
);

export function readAttributions(bench: Bench): void {
  const { parsed, focus, compiled } = bench;
  const { form, skeleton } = parsed;
  const powers = (from: number, to: number) =>
    skeleton
      .refsIn(from, to)
      .filter((ref) => ref.kind === 'country' || (ref.kind === 'organisation' && isPowerBody(ref)))
      .map((ref) => stateOf(ref, compiled));
  for (const match of form.matchAll(behind)) {
    const phrase = parsed.phrases.find(
      (candidate) => candidate.from <= match.index && match.index < candidate.end,
    );
    const subjects = skeleton
      .refsIn(phrase?.from ?? 0, match.index)
      .flatMap((ref) => (named(ref) || ref.kind === 'anaphor' ? (focus.resolve(ref) ?? []) : []));
    const clause = parsed.bounds.find((bound) => bound > match.index) ?? form.length;
    const end = match.index + match[0].length;
    const others = skeleton.refsIn(end, clause).filter((ref) => ref.kind === 'actor');
    emit(
      bench,
      'attributed-to',
      subjects.length > 0 ? subjects : focus.doers,
      [...powers(end, clause), ...others],
      end,
      Math.min(clause, end + 2),
      'ja/behind',
    );
  }
  for (const pattern of [blamed, certified, backed, runs, serving, based]) {
    for (const match of form.matchAll(pattern)) {
      const end = match.index + match[0].length;
      emit(
        bench,
        'attributed-to',
        agentsOf(parsed, match.index, match.index, focus),
        powers(match.index, match.index + 1),
        match.index,
        end,
        'ja/attribution',
      );
    }
  }
  for (const match of form.matchAll(involvement)) {
    const end = match.index + match[0].length;
    const tail = form.slice(end, end + 24);
    if (
      !/(?:疑|指摘|確認|示唆|可能性|判明|断定|結論|裏付|否定|否認|あった|ある|みられ|見られ|不明)/u.test(tail)
    )
      continue;
    const own = agentsOf(parsed, match.index, match.index, focus, false).filter(
      (ref) => ref.kind !== 'organisation',
    );
    const deeds = own.length > 0 ? [] : deedsBefore(bench, match.index).map((one) => one.ref);
    const subjects =
      own.length > 0
        ? own
        : deeds.length > 0
          ? deeds
          : focus.doers.filter((ref) => ref.kind !== 'organisation');
    const doubt = /疑|示唆|可能性|みられ|見られ|指摘/u.test(tail);
    const fixed = doubt && !/否定|否認|不明/u.test(tail) ? hedged(tail) : undefined;
    emit(
      bench,
      'attributed-to',
      subjects,
      powers(match.index, match.index + 1),
      match.index,
      end,
      'ja/involvement',
      fixed,
    );
  }
  for (const match of form.matchAll(belongs)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    emit(
      bench,
      'attributed-to',
      agentsOf(parsed, phrase.from, phrase.from, focus),
      powers(phrase.from, phrase.to),
      match.index,
      match.index + match[0].length,
      'ja/belongs',
    );
  }
  for (const match of form.matchAll(deniesOwn)) {
    const end = match.index + match[0].length;
    emit(
      bench,
      'attributed-to',
      focus.doers,
      powers(match.index, match.index + 1),
      match.index,
      end,
      'ja/denial',
      { status: 'denied' },
    );
  }
  for (const match of form.matchAll(deed)) {
    const end = match.index + match[0].length;
    const doers = skeleton.refsIn(match.index, match.index + 1).flatMap((ref) => meant(ref, focus));
    const about = parsed.phrases.filter(
      (phrase) =>
        phrase.end <= match.index + 1 &&
        /^(?:から|へ|への|に対する|を|が|は|について)$/u.test(phrase.particle),
    );
    const victims = about.flatMap((phrase) => phrase.refs.filter((ref) => ref.kind === 'organisation'));
    if (/(?:盗|流出|侵入|侵害|不正アクセス|漏)/u.test(form.slice(0, match.index)))
      emit(bench, 'compromises', doers, victims.slice(-1), match.index, end, 'ja/deed');
  }
  for (const match of form.matchAll(involved)) {
    const activities = parsed.phrases
      .filter((phrase) => phrase.end <= match.index + 1 && /^(?:は|に|には)$/u.test(phrase.particle))
      .flatMap((phrase) =>
        phrase.refs.filter(
          (ref) =>
            ref.kind === 'activity' ||
            ref.kind === 'campaign' ||
            (ref.kind === 'anaphor' && ref.pointsTo === 'activity'),
        ),
      );
    const subjects = activities
      .flatMap((ref) => focus.resolve(ref) ?? [])
      .filter((ref) => ref.kind === 'activity' || ref.kind === 'campaign');
    const actors = skeleton.refsIn(match.index, match.index + 1);
    const end = match.index + match[0].length;
    const deeds = deedsBefore(bench, match.index);
    emit(
      bench,
      'attributed-to',
      subjects.length > 0 ? subjects : deeds.map((one) => one.ref),
      actors,
      match.index,
      end,
      'ja/involved',
    );
    emit(
      bench,
      'targets',
      actors,
      deeds.flatMap((one) => one.victims),
      match.index,
      end,
      'ja/involved-in',
    );
  }
}

const since = new RegExp(
  `([${slot('date')}])(?:頃|ごろ|末|初め|春|夏|秋|冬|前半|後半|半ば|中旬|上旬|下旬)?(?:以降|から|以来)(?:[^。]{0,60}?)(?:標的|攻撃(?:を|し|活動)|活動(?:し|を)|狙[っいう]|展開し)`,
  'gu',
);
const flawOrPatch = new RegExp(`${flawHead}|パッチ|公開`, 'u');
/** «…の攻撃に(は)»: an attack without a name in front of "is involved", with whom it hit. */
function deedsBefore(bench: Bench, at: number): { ref: Ref; victims: readonly Ref[] }[] {
  const { parsed } = bench;
  const phrase = [...parsed.phrases]
    .reverse()
    .find((candidate) => candidate.end <= at && /^(?:に|には|にも)$/u.test(candidate.particle));
  if (
    !phrase ||
    !/(?:攻撃|侵入|侵害|事件|ハッキング|流出|窃取|窃盗|不正アクセス|被害)$/u.test(
      parsed.form.slice(phrase.from, phrase.to),
    )
  )
    return [];
  const start = parsed.skeleton.offsetOf(phrase.from);
  const end = parsed.skeleton.offsetOf(phrase.to);
  const text = parsed.scene.text
    .slice(start - parsed.scene.sentence.start, end - parsed.scene.sentence.start)
    .replace(/^[、\s]+/u, '');
  return [
    {
      ref: { kind: 'activity', value: text, text, start: end - text.length, end },
      victims: phrase.refs.filter(
        (ref) => ref.kind === 'country' || ref.kind === 'sector' || ref.kind === 'organisation',
      ),
    },
  ];
}

const active = new RegExp(
  `([${slot('date')}])(?:年|頃|ごろ|以降|から|より|に|まで|前後|の時点で|には|、|すでに|既に|少なくとも)*(?:[^、。をは]{0,14}?)(?:活動|活発|存在|遡|さかのぼ|出現|登場|確認|観測|展開|暗躍|標的|攻撃|続[いけく]|狙)`,
  'gu',
);

export function readTimes(bench: Bench): void {
  const { parsed, focus } = bench;
  const { form, skeleton } = parsed;
  for (const match of form.matchAll(active)) {
    const [date] = skeleton.refsIn(match.index, match.index + 1);
    if (
      !date ||
      !(
        date.open ||
        /^(?:頃|ごろ|末|初め|春|夏|秋|冬|前半|後半|半ば)?(?:以降|から|以来|より|まで(?:遡|さかのぼ))/u.test(
          form.slice(match.index + 1),
        )
      )
    )
      continue;
    const end = match.index + match[0].length;
    emit(
      bench,
      'active-since',
      agentsOf(parsed, match.index, end, focus),
      [date],
      match.index,
      end,
      'ja/active-since',
    );
  }
  for (const match of form.matchAll(since)) {
    const end = match.index + match[0].length;
    if (
      parsed.bounds.some((bound) => bound > match.index && bound < end) ||
      /[一-龠]から.{0,20}(?:から|まで)/u.test(match[0])
    )
      continue;
    emit(
      bench,
      'active-since',
      agentsOf(parsed, match.index, end, focus, false),
      skeleton.refsIn(match.index, match.index + 1),
      match.index,
      end,
      'ja/since',
    );
  }
  for (let i = 0; i < form.length; i++) {
    const ref = skeleton.refAt(i);
    if (ref?.kind !== 'duration') continue;
    const around = form.slice(Math.max(0, i - 50), i + 40);
    if (
      !flawOrPatch.test(around) ||
      !/(?:適応|悪用|武器化|利用|転用|取り込|攻撃)/u.test(form.slice(i, i + 40))
    )
      continue;
    emit(
      bench,
      'adapts-exploits-within',
      agentsOf(parsed, i, i, focus),
      [ref],
      i,
      i + 1,
      'ja/adapts',
      /可能性|恐れ/u.test(form.slice(i, i + 40)) ? { status: 'hedged' } : { status: 'asserted' },
    );
  }
}

function inBrackets(form: string, index: number): boolean {
  const head = form.slice(0, index);
  return (
    Math.max(head.lastIndexOf('('), head.lastIndexOf('（')) >
    Math.max(head.lastIndexOf(')'), head.lastIndexOf('）'))
  );
}

const imposed = /に(?:対する|対し(?:て)?)?(?:[^、。をは]{0,10}?)制裁を(?:科|課|発動|発表)/gu;
const acts =
  /(?:を)(?:[^、。を]{0,14}?)(?:起訴|訴追|制裁|名指し|非難|告発|逮捕|指名手配|制裁対象に|摘発|書類送検|公に名指し|無力化|テイクダウン|押収|差し押さえ|解体|パブリック・?アトリビューション)(?!委員)/gu;
const endorse = /を(?:強く|全面的に)?支持(?:し|す|する)/gu;

export function readActs(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const match of [...parsed.form.matchAll(acts), ...parsed.form.matchAll(imposed)]) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const objects = phrase.refs
      .filter((ref) => !inBrackets(parsed.form, parsed.skeleton.indexOf(ref.start)))
      .flatMap((ref) => {
        if (ref.kind === 'anaphor') return ref.pointsTo === 'malware' ? [] : [...focus.doers];
        return named(ref) || body(ref) || ref.kind === 'malware' ? [ref] : [];
      });
    const before = [...parsed.phrases]
      .reverse()
      .find(
        (candidate) =>
          candidate.end <= phrase.from + 1 &&
          /^(?:は|が|も|では)$/u.test(candidate.particle) &&
          candidate.refs.some((ref) => body(ref) || ref.kind === 'country') &&
          candidate.refs.every((ref) => !inBrackets(parsed.form, parsed.skeleton.indexOf(ref.start))),
      );
    const loose = parsed.skeleton
      .refsIn(0, parsed.skeleton.indexOf(phrase.refs[0]?.start ?? 0))
      .filter(
        (ref) =>
          ref.kind === 'organisation' && /^(?:agency|police|ministry|government)$/u.test(ref.role ?? ''),
      );
    const subjects = (before?.refs ?? loose).filter(
      (ref) => (body(ref) || ref.kind === 'country') && !objects.includes(ref),
    );
    emit(
      bench,
      'acts-against',
      subjects,
      objects,
      match.index,
      match.index + match[0].length,
      'ja/acts-against',
    );
  }
  for (const match of parsed.form.matchAll(endorse)) {
    const phrase = phraseAt(parsed, match.index);
    const others = (phrase?.refs ?? []).filter(
      (ref) => ref.kind === 'organisation' || ref.kind === 'country',
    );
    const topic = parsed.phrases.find(
      (candidate) =>
        candidate.end <= match.index &&
        candidate.particle === 'は' &&
        candidate.refs.some((ref) => body(ref) || ref.kind === 'country'),
    );
    const subjects = (topic?.refs ?? [])
      .filter((ref) => body(ref) || ref.kind === 'country')
      .filter((ref) => !others.includes(ref));
    emit(bench, 'endorses', subjects, others, match.index, match.index + match[0].length, 'ja/endorses');
  }
}

const seek =
  /を(?:主な|主たる)?(?:目的|狙い|目標)(?:と(?:し|す)|に)|(?:が|は)(?:主な|主たる)?(?:目的|狙い)(?:だ|で(?:あ|す|、)|と(?:み|見|考|さ))/gu;

/** What somebody is after, in the text's own words. */
export function readAims(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const match of parsed.form.matchAll(seek)) {
    const phrase = phraseAt(parsed, match.index);
    if (!phrase) continue;
    const left =
      parsed.phrases
        .filter(
          (candidate) => candidate.end <= phrase.from + 1 && /^(?:は|が|も|では)$/u.test(candidate.particle),
        )
        .at(-1)?.end ?? 0;
    const start = parsed.skeleton.offsetOf(Math.max(left, lastBefore(parsed.bounds, phrase.from)));
    const end = parsed.skeleton.offsetOf(phrase.to);
    const text = parsed.scene.text
      .slice(start - parsed.scene.sentence.start, end - parsed.scene.sentence.start)
      .replace(/^[、\s]+|^(?:これ|それ)は/gu, '');
    if (text.length < 2 || text.length > 60) continue;
    const aim: Ref = { kind: 'quantity', value: text, text, start: end - text.length, end };
    emit(
      bench,
      'seeks',
      agentsOf(parsed, match.index, match.index + match[0].length, focus),
      [aim],
      match.index,
      match.index + match[0].length,
      'ja/aim',
    );
  }
}

const same = new RegExp(
  `([${slot('actor', 'malware', 'campaign')}])と([${slot('actor', 'malware', 'campaign')}])(?:は|が)(?:[^、。]{0,8}?)(?:同一|同じ(?:グループ|集団|組織|アクター|もの|マルウェア)|別(?:の|個)(?:グループ|集団|組織|アクター|マルウェア))`,
  'gu',
);

const carriedAlias = new RegExp(
  `((?:[${slot('actor')}](?:、|や|と|および|,\\s?|又は|または)?)+)(?:など|等)?(?:とも|の(?:名(?:称|前)?|呼称)で(?:も)?|という名(?:称|前)?で(?:も)?|としても)(?:[^、。]{0,8}?)(?:呼|知られ|追跡|報告|称)`,
  'gu',
);

/** «民間ではX、Yとも呼ばれる»: other names of whom the text is talking about. */
export function readCarriedAliases(bench: Bench): void {
  const { parsed, focus } = bench;
  for (const match of parsed.form.matchAll(carriedAlias)) {
    const aliases = parsed.skeleton.refsIn(match.index, match.index + (match[1] ?? '').length);
    const topic = parsed.phrases
      .filter((phrase) => phrase.end <= match.index && phrase.particle === 'は')
      .flatMap((phrase) => phrase.refs.filter((ref) => ref.kind === 'actor'));
    const own = topic.length > 0 ? topic.slice(-1) : focus.doers;
    const [subject] = own;
    if (own.length !== 1 || subject?.kind !== 'actor') continue;
    emit(
      bench,
      'alias-of',
      aliases.filter((ref) => ref.value !== subject.value),
      [subject],
      match.index,
      match.index + match[0].length,
      'ja/also-called',
      { status: 'asserted' },
    );
  }
}

const otherThan = new RegExp(
  `([${slot('actor')}])とは(?:[^、。]{0,6}?)(?:別|異なる)(?:の|個の)?(?:[^、。]{0,6}?)(?:集団|グループ|組織|アクター|存在)`,
  'gu',
);

/** «XとYは同一(ではない)», «XとYは別のグループだ». */
export function readSameness(bench: Bench): void {
  const { parsed } = bench;
  for (const match of parsed.form.matchAll(otherThan)) {
    const [other] = parsed.skeleton.refsIn(match.index, match.index + 1);
    const own = agentsOf(parsed, match.index, match.index, bench.focus).filter(
      (ref) => ref.kind === 'actor' && ref !== other && ref.value !== other?.value,
    );
    if (other)
      emit(
        bench,
        'alias-of',
        own.slice(-1),
        [other],
        match.index,
        match.index + match[0].length,
        'ja/other-than',
        { status: 'denied' },
      );
  }
  for (const match of parsed.form.matchAll(same)) {
    const [one, two] = parsed.skeleton.refsIn(match.index, match.index + 3);
    if (!one || !two || one.kind !== two.kind) continue;
    const end = match.index + match[0].length;
    const apart =
      /別(?:の|個)/u.test(match[0]) ||
      /^(?:の[^、。]{0,8})?で(?:は|も)(?:ない|ありません)/u.test(parsed.form.slice(end));
    emit(
      bench,
      'alias-of',
      [one],
      [two],
      match.index,
      end,
      'ja/sameness',
      apart ? { status: 'denied' } : undefined,
    );
  }
}
