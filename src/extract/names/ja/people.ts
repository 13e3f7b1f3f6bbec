import { familyFirst } from '../family-names.ts';
import { type Found, type Scene, sentenceAt } from '../found.ts';
import { script, scriptAt } from '../script.ts';

const latinWord = "\\p{Lu}[\\p{Script=Latin}'’-]{1,20}";
const latinName = `${latinWord}(?: \\p{Lu}\\.)?(?: (?:de |van |von |bin |al-)?${latinWord}){1,2}`;
const katakanaName = '[ァ-ヶー]{2,12}(?:[・=＝][ァ-ヶー]{1,14}){1,3}';
const kanjiName =
  '(?![同両各])[一-龠々](?:[一-龠々]{0,2}[ 　]?(?:[一-龠々]{1,3}|[ぁ-ん]{2,4}|[ァ-ヶ]{2,4}))?';
const posts =
  '大統領報道官|大統領補佐官|国家主席|司法次官補|国務次官補|司法次官|国務次官|次官補|次官|補佐官|上級代表|書記長|連邦検事|最高経営責任者|最高情報セキュリティ責任者|最高技術責任者|代表取締役社長|代表取締役|取締役|大統領|首相|外相|国防相|国務長官|司法長官|国防長官|長官|大臣|副大臣|官房長官|報道官|副報道官|大使|局長|次長|部長|課長|室長|所長|会頭|会長|社長|副社長|議長|議員|知事|市長|学長|総長|教授|准教授|博士|司令官|検事|弁護士|研究員|上級研究員|主任研究員|アナリスト|研究者|エンジニア|コンサルタント|専門家|記者|編集長|責任者|代表|理事長|理事|委員長|CEO|CISO|CTO|ディレクター|マネージャー|マネジャー|部門長|顧問|被告|容疑者';
const suffix = new RegExp(`^(?:氏|さん|(?:${posts})(?![一-龠]))`, 'u');
/** What ends a mention of a person; searched first, the name is then read backwards. */
const anchor = new RegExp(`氏(?!名)|さん(?![ざの]?[々一-龠])|(?:${posts})(?![一-龠])`, 'gu');
const latinBefore = new RegExp(`(?<![\\p{Script=Latin}\\d])${latinName}(?=・?$)`, 'u');
const katakanaBefore = new RegExp(`(?<![ァ-ヶー・])${katakanaName}$`, 'u');
const kanjiBefore = new RegExp(
  `(?:^|[のるたとやて」、。\\s（(・]|氏と|長|社|省|庁|局|者|官)(${kanjiName})$`,
  'u',
);
/** 「中国外務省の毛寧報道官」: without 氏 only where a body or a post introduces a name of two to four kanji. */
const kanjiWithPost = /(?:の|[、。\s]|と|^)([一-龠]{2,4})$/u;
/** 患者さん, 記者さん: nobody's name. */
const commonNoun = /[者生員人長手民客様達方親子母父兄姉]$/u;
/** Words that stand before a post and are nobody's name: 副, 外務, 情報, 技術. */
const noName =
  /副|首席|次席|[外内国財法総政公医事業常]務|政府|内閣|官房|総理|国防|防衛|防災|警察|軍事|司令|参謀|州|連邦|議会|委員|技術|研究|開発|営業|企画|人事|責任|主任|担当|常任|専門|上級|最高|代表|取締|共同|創業|筆頭|特別|統合|全体|情報|安全|保障|広報|司法|財政|経済|産業|環境|脅威|攻撃|[各前元現新同当両計約第最他]|民間|被害|組織|企業|会社|大学|病院|銀行|地方|地域|国際|世界|海外|国内|日本|米国|中国|英国|韓国|朝鮮|通信|電力|報道|編集|捜査|検察|監査|監視|分析|調査|対策|運用|管理|支援|事業|部門|本部|支部|支店|本社|東京|大阪|次期|歴代|初代|関係|関連|有識|学校|教育|医療|主要|複数|多数|一部|本人|大手|執行|暫定|臨時|学術|科学|数学|法律|国家|市場|投資|証券|保険/u;
/** Posts that need no body beside them. */
const politician = /^(?:大統領|首相|外相|国防相|官房長官|大臣|国務長官|国防長官|報道官)$/u;
const romanised =
  /(?:^|[のるたとやて」、。\s（(・])([一-龠]{2,4})[（(](\p{Lu}\p{Ll}{1,10} \p{Lu}\p{Ll}{1,14})(?=[）)])/gu;
/** Posts that stand behind a foreign family name: 「ペスコフ大統領報道官」. */
const public_ =
  /^(?:大統領(?:報道官|補佐官)?|国家主席|首相|外相|国防相|[一-龠]{0,2}長官|[一-龠]{0,2}次官補?|報道官|補佐官|上級代表|書記長|大使|知事|市長|議員|連邦検事|教授|CEO|CISO|CTO)$/u;
const notPerson =
  /^(?:デジタル|サイバー|セキュリティー?|システム|グループ|チーム|プロジェクト|エネルギー|インフラ|メディア|スポーツ|マーケティング|オペレーション|ネットワーク|アメリカ|ロシア|ウクライナ|チェコ|イラン|フランス|ドイツ|イギリス|スペイン|イタリア|ポーランド|カナダ|オーストラリア|ベトナム|フィリピン|インド|インドネシア|ケニア|[ァ-ヶー]{1,8}(?:大学|社))$/u;
const minister =
  /(?<![ァ-ヶー・])([ァ-ヶー]{2,10}(?:・[ァ-ヶー]{2,12}){0,2})(?=[一-龠]{1,6}相(?:兼[一-龠]{1,5}相)?(?![一-龠])|(?:検事総長|総裁|大臣|議長)(?![一-龠]))/gu;
/** A list of the accused: 「A、B、Cの各被告」. */
const listedAs = /(?:の|ら)?(?:各|両|三|四|\d{1,2}人?の?)?(?:被告|容疑者|氏|構成員)/gu;
const personList = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${latinName}|${katakanaName})(?:(?:、|，|・|と|及び|および)(?:${latinName}|${katakanaName})){1,14}$`,
  'u',
);
const onePerson = new RegExp(`^(?:${latinName}|${katakanaName})$`, 'u');

/** Persons by 氏, さん or their post, with the body that the words before name. */
export function peopleInJapanese(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  const add = (start: number, words: string, weight: number) => {
    if (scene.closed(start)) return;
    const known = scene.knownAt(start);
    if (known && known.kind !== 'person') return;
    const organisation = employerBefore(scene, start);
    found.push({
      start,
      end: start + words.length,
      kind: 'person',
      via: 'position',
      weight,
      ...(organisation ? { organisation } : {}),
    });
  };
  for (const match of text.matchAll(anchor)) {
    const before = text.slice(Math.max(0, match.index - 44), match.index);
    const latin = latinBefore.exec(before)?.[0];
    const katakana = latin ? undefined : katakanaBefore.exec(before)?.[0];
    if (latin) {
      const start = match.index - before.length + before.lastIndexOf(latin);
      // "Example Research社のRoe氏" is no name of three words: a known name among them belongs to the body.
      if (!inside(scene, start, start + latin.length)) add(start, latin, 3);
    } else if (katakana) add(match.index - katakana.length, katakana, 3);
    else if (match[0] === '氏' || match[0] === 'さん') {
      const name = kanjiBefore.exec(before)?.[1];
      const foreign = match[0] === '氏' ? /(?<![ァ-ヶー・])[ァ-ヶー]{2,12}$/u.exec(before)?.[0] : undefined;
      if (name && (match[0] === '氏' ? !/氏/u.test(name) : !commonNoun.test(name) && name.length > 1)) {
        add(match.index - name.length, name, 3);
      } else if (foreign) add(match.index - foreign.length, foreign, 1);
    } else {
      const foreign = /(?<![ァ-ヶー・])[ァ-ヶー]{2,10}$/u.exec(before)?.[0];
      if (foreign && public_.test(match[0]) && !notPerson.test(foreign)) {
        add(match.index - foreign.length, foreign, 2);
        continue;
      }
      const accused = /^(?:被告|容疑者)$/u.test(match[0])
        ? /(?:[ぁ-ん、。「（(・\s]|^)([一-龠]{2,4})$/u.exec(before)?.[1]
        : undefined;
      if (accused && !noName.test(accused)) {
        add(match.index - accused.length, accused, 2);
        continue;
      }
      const name = kanjiWithPost.exec(before)?.[1];
      if (
        name &&
        !noName.test(name) &&
        (employerBefore(scene, match.index - name.length) ||
          (name.length >= 3 && politician.test(match[0])) ||
          /同[社省庁局行校大氏]の$/u.test(before.slice(0, before.length - name.length)))
      )
        add(match.index - name.length, name, 2);
    }
  }
  // 「ヒル通信情報相」, 「ヒル調整相兼内相」.
  for (const match of text.matchAll(minister)) {
    const name = match[1] ?? '';
    if (!notPerson.test(name) && !scene.vocabulary.isPlace(name)) add(match.index, name, 2);
  }
  // 「尹克成(Yin Kecheng)」: the romanised name in brackets shows a person, if it begins with a family name.
  for (const match of text.matchAll(romanised)) {
    const [, name = '', latin = ''] = match;
    const start = match.index + match[0].length - latin.length - name.length - 1;
    if (!familyFirst.test(latin.split(' ')[0] ?? '') || noName.test(name)) continue;
    add(start, name, 3);
    add(start + name.length + 1, latin, 3);
  }
  for (const match of text.matchAll(listedAs)) {
    const before = text.slice(Math.max(0, match.index - 400), match.index);
    const list = personList.exec(before)?.[0];
    if (!list) continue;
    let at = match.index - list.length;
    for (const part of list.split(/(、|，|・(?=\p{Lu})|と(?=\p{Lu}|[ァ-ヶ])|及び|および)/u)) {
      if (onePerson.test(part)) add(at, part, 3);
      at += part.length;
    }
  }
  return found;
}

function inside(scene: Scene, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const known = scene.knownAt(at);
    if (known && known.kind !== 'person') return true;
  }
  return false;
}

/** 「X社の上級アナリストである」, 「X(Y)の」 before a person: the nearest body in the clause. */
function employerBefore(scene: Scene, person: number): string | undefined {
  const { text } = scene;
  const sentence = sentenceAt(scene.sentences, person);
  const from = Math.max(sentence?.start ?? 0, person - 60);
  for (let at = person - 1; at >= from; at--) {
    if (/[。」]/u.test(text[at] ?? '')) return undefined;
    const known = scene.knownAt(at);
    if (known?.kind !== 'organisation' || /[元前旧]/u.test(text[known.start - 1] ?? '')) continue;
    const between = text.slice(known.end, person);
    return /^(?:社|[（(][^（）()]{0,24}[）)])?(?:の|で|、|傘下|所属|に所属|代表|[・ ]|出身)/u.test(between) ||
      new RegExp(`^[^、。はがを]{0,16}(?:${posts})`, 'u').test(between)
      ? text.slice(known.start, known.end)
      : undefined;
  }
  return undefined;
}

/** Is the character run before an offset a surname that 氏 follows? Used for repeated surnames. */
export function hasHonorific(text: string, end: number): boolean {
  return suffix.test(text.slice(end, end + 14)) && scriptAt(text, end) !== script.latin;
}
