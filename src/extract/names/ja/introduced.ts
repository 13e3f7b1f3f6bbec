import type { NameKind } from '../../../model/lexicon.ts';
import { firstFrom } from '../beside.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import { type Head, isHeadWord } from '../heads.ts';
import { isDistinct, nameAt, nameBefore, type Phrase, withoutOrdinaryStart } from '../phrases.ts';
import { reachesAfter } from './beside.ts';

/** Verbs by which a text gives a name; the name stands right before. */
const verb =
  /(?:と|などと|とも)(?:名付け|名づけ|命名|呼称し|呼称す|呼称さ|呼ん|呼ぶ|呼ば|称し|称す|称さ|名乗)|として(?:も)?(?:追跡|知られ|活動し)|を(?:名乗|称し|自称)|(?:という|との|の)(?:名|名前|名称|通称)で(?:知られ|追跡|呼ば|公表|報告|呼ん|活動|販売)/gu;
const listJoint = /(?:、そして|、または|、|，|・|や|と|及び|および|並びに|または|又は|,\s?|\/|」「)$/u;

/** 「Xと呼ばれる攻撃グループ」, 「この作戦を「X」と名付けた」, 「Xの名で追跡している」. */
export function introducedInJapanese(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  for (const match of text.matchAll(verb)) {
    const sentence = sentenceAt(scene.sentences, match.index);
    if (!sentence) continue;
    const names = namesBefore(scene, match.index, sentence.start);
    const first = names.at(-1);
    if (!first) continue;
    const kind = kindOf(scene, sentence.start, first.start, match.index + match[0].length, sentence.end);
    if (!kind) continue;
    for (const name of names)
      found.push({ start: name.start, end: name.end, kind, via: 'introduction', weight: 3 });
  }
  return found;
}

/** The names of the list that ends at an offset, last first. */
export function namesBefore(scene: Scene, at: number, from: number): Phrase[] {
  const { text } = scene;
  const names: Phrase[] = [];
  let end = at;
  for (let step = 0; step < 10; step++) {
    const phrase = japaneseNameBefore(scene, end, from);
    if (!phrase) break;
    names.push(phrase);
    let before = phrase.start;
    if (/[「『“"]/u.test(text[before - 1] ?? '')) before--;
    const joint = listJoint.exec(text.slice(Math.max(from, before - 4), before));
    if (!joint) break;
    // 」「 is joint and closing mark in one.
    end = joint[0] === '」「' ? before - 1 : before - joint[0].length;
  }
  return names;
}

/** A name that stands right before an offset, brackets with its other spelling skipped. */
function japaneseNameBefore(scene: Scene, at: number, from: number): Phrase | undefined {
  const { text } = scene;
  let end = at;
  const tail = /(?:など|等|ら)$/u.exec(text.slice(Math.max(from, end - 2), end))?.[0];
  if (tail) end -= tail.length;
  if (/[）)]/u.test(text[end - 1] ?? '')) {
    const open = Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('（', end - 1));
    if (open > from && end - open < 32) end = open;
  }
  // 「X(Y)」: the bracket stood inside the quotation marks.
  const quoted = /[」』”"]/u.test(text[end - 1] ?? '');
  if (quoted && /[）)]/u.test(text[end - 2] ?? '')) {
    const open = Math.max(text.lastIndexOf('(', end - 2), text.lastIndexOf('（', end - 2));
    const mark = text.lastIndexOf('「', open);
    if (open > from && mark >= from && open - mark < 40 && mark < open)
      return quotedPhrase(text, mark + 1, open);
  }
  const phrase = nameBefore(text, end);
  if (!phrase || phrase.start < from) return undefined;
  return isJapaneseNameLike(phrase, scene) ? withoutOrdinaryStart(phrase, scene.vocabulary) : undefined;
}

function quotedPhrase(text: string, start: number, end: number): Phrase {
  return { start, end, words: [{ start, end, text: text.slice(start, end) }], quoted: true };
}

/** Quoted, a name is Latin, katakana or a few kanji; without quotation marks only Latin. */
export function isJapaneseNameLike(phrase: Phrase, scene: Scene): boolean {
  const words = phrase.words.map((word) => word.text).join(' ');
  if (scene.closed(phrase.start) || isHeadWord(words)) return false;
  if (phrase.quoted) {
    if (/[ぁ-ん]/u.test(words) && !/^[\p{Script=Latin}\d ]{2,30}の[\p{Script=Latin}\d ]{0,30}$/u.test(words))
      return false;
    if (phrase.words.length > 4 || phrase.words.every((word) => scene.vocabulary.isOrdinary(word.text)))
      return false;
    return (
      /[\p{Lu}\d]|[ァ-ヶー]{2}/u.test(words) || isDistinct(words) || /^[\p{Script=Han}]{2,6}$/u.test(words)
    );
  }
  const known = scene.knownAt(phrase.start);
  if (known) return true;
  return (
    !phrase.words.every((word) => scene.vocabulary.isOrdinary(word.text)) && phrase.end - phrase.start > 2
  );
}

function kindOf(
  scene: Scene,
  from: number,
  nameAtOffset: number,
  verbEnd: number,
  to: number,
): NameKind | undefined {
  const { text, heads } = scene;
  // 「Xと呼ばれる脅威アクター」: what follows the verb is what is called so.
  const next = heads[firstFrom(heads, verbEnd)];
  if (next && next.end <= to && next.start - verbEnd <= 16) {
    const between = text.slice(verbEnd, next.start);
    if (
      /^(?:れる|れている|れてきた|れた|る|されている|される|している|する|した|けられた|けられている|ぶ|んでいる|っている|た|だ)?[^、。がをはにで]{0,12}$/u.test(
        between,
      )
    )
      return next.kind === 'none' ? undefined : next.kind;
  }
  // 「マルウェア「X」と呼ばれる」, 「この作戦を「X」と名付けた」.
  let before: Head | undefined;
  for (let index = firstFrom(heads, nameAtOffset) - 1; index >= 0; index--) {
    const head = heads[index];
    if (!head || head.start < from) break;
    if (head.end <= nameAtOffset) {
      before = head;
      break;
    }
  }
  if (before && nameAtOffset - before.end <= 40) return before.kind === 'none' ? undefined : before.kind;
  return undefined;
}

/** Heads of the language that a name list ends right before: 「A、BなどのカスタムバックドアC」. */
export function besideHeadsInJapanese(scene: Scene): Found[] {
  const found: Found[] = [];
  for (const head of scene.heads) {
    if (head.lang !== 'ja' || head.kind === 'none') continue;
    const sentence = sentenceAt(scene.sentences, head.start);
    if (!sentence) continue;
    found.push(
      ...listBefore(scene, head, sentence.start),
      ...listAfter(scene, head, sentence.end),
      ...quotedCompound(scene, head, sentence.start),
      ...classed(scene, head, sentence.start),
    );
  }
  return found;
}

/** 「Xは、4月に報告されたマルウェアである」: the topic of a sentence that says what it is. */
function classed(scene: Scene, head: Head, from: number): Found[] {
  const { text } = scene;
  if (head.kind !== 'malware' && head.kind !== 'tool' && head.kind !== 'actor') return [];
  if (
    !/^(?:の一種|の一つ|のひとつ)?(?:である|だ[。、った]|です|であり)/u.test(
      text.slice(head.end, head.end + 9),
    )
  )
    return [];
  const topic =
    /^[「『]?(\p{Lu}[\p{Script=Latin}\d.-]{2,24}(?: \p{Lu}[\p{Script=Latin}\d.-]{1,20}){0,2}|[ァ-ヶー・]{4,20})[」』]?は、?/u.exec(
      text.slice(from, Math.min(head.start, from + 60)),
    );
  const name = topic?.[1];
  if (!topic || name === undefined) return [];
  const between = text.slice(from + topic[0].length, head.start);
  if (between.length > 60 || /[はもだ]、|「/u.test(between)) return [];
  const start = from + topic[0].indexOf(name);
  if (scene.closed(start) || scene.knownAt(start) || isHeadWord(name)) return [];
  if (scene.vocabulary.isOrdinary(name) || scene.vocabulary.isPlace(name)) return [];
  return [{ start, end: start + name.length, kind: head.kind, via: 'position', weight: 3 }];
}

const joints =
  /(?:など(?:の|、)?|等(?:の|、)?|といった|という(?:名の|名前の|名称の)?|と(?:も)?(?:いわれる|言われる|される)|を含む|をはじめとする|を始めとする|に代表される)$/u;

function listBefore(scene: Scene, head: Head, from: number): Found[] {
  const { text } = scene;
  if (
    head.kind === 'organisation' ||
    head.kind === 'vulnerability' ||
    head.kind === 'product' ||
    head.kind === 'none'
  )
    return [];
  let at = head.start;
  const near = text.slice(Math.max(from, at - 40), at);
  const modifiers =
    /(?:[ァ-ヶー一-龠]|型の?|系の?|用の?|の(?=[ァ-ヶー一-龠])|独自の?){0,14}$/u.exec(near)?.[0] ?? '';
  const held = joints.exec(near.slice(0, near.length - modifiers.length));
  if (held) at -= modifiers.length + held[0].length;
  // 「Xランサムウェア」: nothing but the other word of the compound stands between.
  else if (modifiers === '') at = /[A-Za-z] $/u.test(near) ? head.start - 1 : head.start;
  else if (/^[一-龠]{2,6}$|^[ァ-ヶー]{3,8}$/u.test(modifiers) && reachesAfter(modifiers) >= 4)
    at -= modifiers.length;
  else return [];
  const names = namesBefore(scene, at, from);
  return names
    .filter((name) => acceptedBeside(scene, name, head, held !== null))
    .map(
      (name): Found => ({
        start: name.start,
        end: name.end,
        kind: head.kind === 'none' ? 'malware' : head.kind,
        via: 'position',
        weight: head.strong || held ? 2 : 1,
      }),
    );
}

function acceptedBeside(scene: Scene, phrase: Phrase, head: Head, held: boolean): boolean {
  const known = scene.knownAt(phrase.start);
  if (known && known.end >= phrase.end) return true;
  if (phrase.quoted) return true;
  const last = phrase.words.at(-1)?.text ?? '';
  if (scene.vocabulary.isOrdinary(last)) return false;
  const distinct = phrase.words.some((word) => isDistinct(word.text));
  const acronym = phrase.words.length === 1 && /^\p{Lu}{2,4}$/u.test(last);
  if (acronym) return false;
  return distinct || head.strong || held;
}

const leading =
  /^(?:である|の一種である|の一つである|「|『|“|、|，|の|・|\s|:|：|で、|は、?|には、?|として、?)?/u;

function listAfter(scene: Scene, head: Head, to: number): Found[] {
  const { text } = scene;
  if (head.kind === 'none') return [];
  const found: Found[] = [];
  let joint = leading.exec(text.slice(head.end, head.end + 8))?.[0] ?? '';
  let at = head.end + joint.length;
  if (/[「『“]$/u.test(joint)) at--;
  for (let step = 0; step < 10; step++) {
    const phrase = nameAt(text, at) ?? (head.kind === 'organisation' ? katakanaAt(text, at) : undefined);
    if (!phrase || phrase.end > to || !isJapaneseNameLike(phrase, scene)) break;
    const known = scene.knownAt(phrase.start);
    const loose = /^(?:、|，|の|は|には|で|として|:|：|\s)/u.test(joint);
    if (!known && acceptedAfter(scene, phrase, head, loose)) {
      found.push({
        start: phrase.start,
        end: phrase.end,
        kind: head.kind,
        via: 'position',
        weight: head.strong && !loose ? 2 : 1,
      });
    } else if (!known) break;
    let end = known && known.end > phrase.end ? known.end : phrase.end;
    if (/[」』”"]/u.test(text[end] ?? '')) end++;
    const bracket = /^[（(][^（）()\n]{1,30}[）)]/u.exec(text.slice(end, end + 34))?.[0];
    if (bracket) end += bracket.length;
    const more = /^(?:、そして|、または|、|，|や|と|及び|および|並びに|・|,\s?)?(?=[「『“"A-Za-z\d])/u.exec(
      text.slice(end, end + 5),
    );
    if (!more || (more[0] === '' && !/[「『]/u.test(text[end] ?? ''))) break;
    joint = '';
    at = end + more[0].length;
  }
  return found;
}

function acceptedAfter(scene: Scene, phrase: Phrase, head: Head, loose: boolean): boolean {
  if (phrase.quoted) return !loose || head.strong || head.kind === 'malware' || head.kind === 'actor';
  const first = phrase.words[0]?.text ?? '';
  if (scene.vocabulary.isOrdinary(first)) return false;
  if (phrase.words.length === 1 && /^\p{Lu}{2,4}$/u.test(first)) return false;
  const distinct = phrase.words.some((word) => isDistinct(word.text));
  if (head.kind === 'vulnerability' || head.kind === 'product') return false;
  if (loose) return head.strong && (distinct || phrase.words.length > 1);
  return distinct || head.strong || phrase.words.length > 1;
}

/** 「セキュリティ企業カスペルスキー」: a body's name in katakana right after the kind word. */
function katakanaAt(text: string, at: number): Phrase | undefined {
  const found = /^[ァ-ヶー]{3,20}(?:・[ァ-ヶー]{2,20}){0,2}/u.exec(text.slice(at, at + 44))?.[0];
  return found &&
    !/^(?:メディア|グループ|ネット|サービス|システム|ソフト|ハード|セキュリティー?)/u.test(found)
    ? {
        start: at,
        end: at + found.length,
        words: [{ start: at, end: at + found.length, text: found }],
        quoted: false,
      }
    : undefined;
}

/** 「KVボットネット」: what is quoted together with its kind word is the name. */
function quotedCompound(scene: Scene, head: Head, from: number): Found[] {
  const { text } = scene;
  if (
    !/[」』]/u.test(text[head.end] ?? '') ||
    (head.kind !== 'malware' && head.kind !== 'actor' && head.kind !== 'campaign')
  )
    return [];
  const before = /[「『]([\p{Script=Latin}\dァ-ヶー・ -]{1,20})$/u.exec(
    text.slice(Math.max(from, head.start - 22), head.start),
  )?.[1];
  if (!before || before.split(' ').every((word) => scene.vocabulary.isOrdinary(word))) return [];
  const start = head.start - before.length;
  return scene.knownAt(start) ? [] : [{ start, end: head.end, kind: head.kind, via: 'position', weight: 2 }];
}
