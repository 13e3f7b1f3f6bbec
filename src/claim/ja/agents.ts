// Who does what a predicate says: subject, head of a relative clause, topic, or whom the text is talking about.
import type { Focus } from '../focus.ts';
import type { Ref } from '../ref.ts';
import { slot } from '../skeleton.ts';
import { doersIn, isDoer, meant } from './doers.ts';
import { firstAfter, lastBefore, type Parsed, type Phrase, positionOf } from './parse.ts';
import { finalSpeech } from './speech.ts';

const agentParticle = /^(?:が|は|も|では|には|による|によって|により|とは|について)$/u;

/**
 * Who does what the predicate at `start..end` says: the noun that a relative clause modifies («X社を狙ったY»), a
 * subject or agent to the left, the sentence's topic, else whom the text has been talking about. Empty if nobody.
 */
export function agentsOf(
  parsed: Parsed,
  start: number,
  end: number,
  focus: Focus,
  mayCarry = true,
): readonly Ref[] {
  const cleft = cleftDoers(parsed, end, focus);
  if (cleft.length > 0) return cleft;
  const position = positionOf(parsed.form, end);
  if (position.kind === 'adnominal') {
    const head = parsed.phrases.find((phrase) => phrase.to > position.headFrom);
    const until = Math.min(
      head?.to ?? firstAfter(parsed.bounds, position.headFrom),
      commaAfter(parsed.form, position.headFrom),
    );
    const refs = parsed.skeleton
      .refsIn(position.headFrom, Math.min(until, position.headFrom + 30))
      .filter(isDoer);
    const heads = refs.filter((ref) => ref.kind !== 'organisation');
    const plainHead =
      heads.length > 0 &&
      !/(?:を|に)/u.test(parsed.form.slice(position.headFrom, parsed.skeleton.indexOf(heads[0]?.start ?? 0)));
    if (plainHead) {
      const doers = heads.flatMap((ref) => meant(ref, focus));
      if (doers.length > 0 && !hasOwnAgent(parsed, start)) return doers;
    }
  }
  const clause = lastBefore(parsed.bounds, start);
  for (const phrase of [...parsed.phrases].reverse()) {
    if (phrase.end > start || !agentParticle.test(phrase.particle)) continue;
    const inClause = phrase.end > clause;
    if (!inClause && !/^(?:は|が|も|では|には)$/u.test(phrase.particle)) continue;
    // «Xについて、…とみている» speaks of X; «Xについて報告した» says nothing more.
    if (phrase.particle === 'について' && parsed.form.charAt(phrase.end) !== '、') continue;
    const doers = doersIn(parsed, phrase, focus);
    if (doers.length > 0) return doers;
  }
  const sender = senderOf(parsed, start, end);
  if (sender.length > 0) return sender;
  const lead = leadingTopic(parsed);
  if (lead && lead.end <= start) {
    const doers = doersIn(parsed, lead, focus);
    if (doers.length > 0) return doers;
  }
  const later = involvedLater(parsed, end);
  if (later.length > 0) return later;
  if (hasOtherSubject(parsed, start) || isSaidOfOther(parsed, start, end)) return [];
  if (!mayCarry || /^(?:については?|に関しては?)/u.test(parsed.form.slice(end))) return [];
  const reported = reportedActivity(parsed, start);
  return reported.length > 0 ? reported : focus.doers;
}

/** «Xから大量のデータを送りつけられ»: who a passive comes from. */
function senderOf(parsed: Parsed, start: number, end: number): readonly Ref[] {
  if (!/^[ぁ-ん]{0,3}[らさ]?れ/u.test(parsed.form.slice(end))) return [];
  const from = parsed.phrases.findLast((phrase) => phrase.end <= start && phrase.particle === 'から');
  return from?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'group').slice(-1) ?? [];
}

const people = /^[約計]?[0-9０-９一二三四五六七八九十数]{1,4}(?:人|名|被告|容疑者)(?:の[^、。]{0,8})?$/u;

const others =
  /(?:同社|同庁|同局|同省|当局|捜査官?|警察|研究者|専門家|利用者|ユーザー|職員|社員|従業員|被害者|持ち主|管理者|両機関|両社|裁判所|議員|首相|大臣|長官|大統領|市民|各社|各国|われわれ|当社|当会|弊社)(?:ら|たち)?$/u;

/** «3人は…», «A氏は…»: people of whom the text does not say that they act for the group spoken of. */
function hasOtherSubject(parsed: Parsed, start: number): boolean {
  const subject = parsed.phrases.findLast(
    (phrase) => phrase.end <= start && /^(?:は|も|が)$/u.test(phrase.particle),
  );
  if (!subject) return false;
  if (subject.particle === 'が') return others.test(parsed.form.slice(subject.from, subject.to));
  const last = subject.refs.at(-1);
  if (last?.kind === 'organisation' && !isSpeaker(parsed, subject, last)) return true;
  if (others.test(parsed.form.slice(subject.from, subject.to))) return true;
  const text = last?.kind === 'quantity' ? last.text : parsed.form.slice(subject.from, subject.to);
  return people.test(text);
}

/**
 * «ショートカットは…を作成», «方法が…に似ている»: an active verb with a subject of its own, whatever it is, is not said of
 * whom the text spoke of before. Times, places and the attack's own nouns are no such subjects.
 */
function isSaidOfOther(parsed: Parsed, start: number, end: number): boolean {
  const { form, phrases, bounds } = parsed;
  if (passive.test(form.slice(end, end + 8))) return false;
  const clause = lastBefore(bounds, start);
  const subject = phrases.findLast(
    (phrase) =>
      phrase.end <= start && (phrase.particle === 'が' ? phrase.end > clause : phrase.particle === 'は'),
  );
  if (!subject) return false;
  const last = subject.refs.at(-1);
  if (last?.kind === 'organisation' || last?.kind === 'person') return false;
  if (last && /^(?:date|duration)$/u.test(last.kind)) return false;
  const words = form.slice(subject.from, subject.to);
  return !circumstance.test(words);
}

const passive = /^[ぁ-ん]{0,4}(?:れ|られ)/u;
const circumstance =
  /(?:後|前|時|際|とき|今回|当時|当初|現在|最近|近年|一方|手口|手法|攻撃|活動|作戦|侵入|標的|狙い|目的|特徴|被害|年|月|日|段階|場合|ほか|うち|中|例|以降|まで|こと|もの|の|過程|まず|次|これ|それ|ここ|そこ|グループ|集団|組織|アクター|攻撃者|犯人|側)$/u;

/** Bodies that report speak of others; any other does only where it says something in so many words. */
function isSpeaker(parsed: Parsed, phrase: Phrase, ref: Ref): boolean {
  const rest = parsed.form.slice(phrase.end);
  return reporters.test(ref.role ?? '') ? finalSpeech.test(rest) : quotes.test(rest);
}

const reporters =
  /^(?:vendor|agency|police|ministry|cert|government|intelligence-service|international|research|news)$/u;
const quotes =
  /(?:と|ことを|旨を|として)[^。、]{0,14}(?:発表|公表|報告|指摘|警告|述べ|説明|分析|明らかに|主張|結論|断定|評価|みて|見て|語|特定し|確認し|伝え|認め|推定|判断)/u;

/** «KはXを標的としたYキャンペーンを発表し、Zを悪用していた»: what was announced is the doer of what follows. */
function reportedActivity(parsed: Parsed, start: number): readonly Ref[] {
  const reported = [...parsed.phrases]
    .reverse()
    .find(
      (phrase) =>
        phrase.end <= start &&
        phrase.particle === 'を' &&
        /^(?:[^、。]{0,6}?)(?:発表|公表|報告|公開|特定|発見|確認|観測|検出)し/u.test(
          parsed.form.slice(phrase.end),
        ),
    );
  return (
    reported?.refs
      .filter(
        (ref) =>
          ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign' || ref.kind === 'activity',
      )
      .slice(-1) ?? []
  );
}

/** «…に侵入したのはXだった»: the doer is what the sentence leads up to. */
function cleftDoers(parsed: Parsed, end: number, focus: Focus): readonly Ref[] {
  const cleft = /^(?:[ぁ-ん]{0,8}?|[^。はが]{0,40}?[たる])のは、?/u.exec(parsed.form.slice(end));
  if (!cleft) return [];
  const from = end + cleft[0].length;
  const stop = parsed.form.indexOf('。', from);
  const refs = parsed.skeleton
    .refsIn(from, stop < 0 ? parsed.form.length : stop)
    .filter(
      (ref) =>
        ref.kind === 'actor' || ref.kind === 'group' || ref.kind === 'campaign' || ref.kind === 'anaphor',
    );
  return refs.slice(-1).flatMap((ref) => meant(ref, focus));
}

const named = new RegExp(`^[「『"“]?[${slot('actor')}]`, 'u');

/** A comma ends the noun that a relative clause modifies. */
export function commaAfter(form: string, from: number): number {
  const comma = form.indexOf('、', from);
  if (comma < 0) return form.length;
  const isApposition =
    /(?:グループ|集団|アクター|組織|ハッカー|攻撃者)$/u.test(form.slice(from, comma)) &&
    named.test(form.slice(comma + 1));
  return isApposition ? commaAfter(form, comma + 1) : comma;
}

/** Does the relative clause have a subject of its own («Yが使うX»)? Then the head is no doer. */
function hasOwnAgent(parsed: Parsed, start: number): boolean {
  const clause = lastBefore(parsed.bounds, start);
  return parsed.phrases.some(
    (phrase) =>
      phrase.from >= clause &&
      phrase.end <= start &&
      /^(?:が|によって|により|による)$/u.test(phrase.particle) &&
      phrase.refs.some(isDoer),
  );
}

/** «…への攻撃には、Xが関与した»: the doer comes behind. */
function involvedLater(parsed: Parsed, end: number): readonly Ref[] {
  const isNamed = (phrase: Phrase) =>
    phrase.from >= end && phrase.refs.some((ref) => ref.kind === 'actor' || ref.kind === 'group');
  const later = parsed.phrases.find(
    (phrase) =>
      isNamed(phrase) &&
      ((phrase.particle === 'が' &&
        /^(?:[^、。]{0,10}?)(?:関与|関わ|実行|仕掛|手が?け|行[っい])/u.test(parsed.form.slice(phrase.end))) ||
        (phrase.particle === 'による' &&
          /^(?!もの(?:な|である|だ|だった)?のか|ものか)(?:もの|可能性|と(?:み|考|推|判|断|結)|犯行)/u.test(
            parsed.form.slice(phrase.end),
          ))),
  );
  return later?.refs.filter((ref) => ref.kind === 'actor' || ref.kind === 'group').slice(-1) ?? [];
}

/** Headlines drop the particle: «Xグループ、通信業界を標的に» . */
function leadingTopic(parsed: Parsed): Phrase | undefined {
  const comma = parsed.form.indexOf('、');
  if (comma <= 0 || comma > 30) return undefined;
  return { from: 0, to: comma, end: comma + 1, particle: '、', refs: parsed.skeleton.refsIn(0, comma) };
}

/** «Kは…する», «Kも…を利用»: malware as the subject of what stands at `at`. */
export function malwareTopic(parsed: Parsed, at: number): readonly Ref[] {
  const topic = parsed.phrases.find(
    (phrase) =>
      phrase.end <= at &&
      /^(?:は|が|も)$/u.test(phrase.particle) &&
      phrase.refs.some((ref) => ref.kind === 'malware'),
  );
  return topic?.refs.filter((ref) => ref.kind === 'malware').slice(-1) ?? [];
}
