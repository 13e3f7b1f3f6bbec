import { type Found, type Scene, sentenceAt } from '../found.ts';
import { isHeadWord } from '../heads.ts';
import { isDistinct, nameBefore } from '../phrases.ts';
import { script, scriptAt } from '../script.ts';

/** What only a body does, right after its name. */
const speaks =
  /(?:によると|によれば|の(?:調査|発表|説明|広報|報告|調べ)(?:によると|によれば|では)|(?:は|が|も)[^。「」\n]{0,80}?(?:発表|公表|明らかにし|報告し|説明し|謝罪し|コメントし|声明|認めた|認めて|被害を受けた|被害を公表|公開した|リリースし|警告し|指摘し|名付け|呼びかけ))/gu;
/** Where somebody works, and whose subsidiary, shares or customers there are. */
const works =
  /(?:に(?:勤め|勤務|所属|入社|在籍)|の(?:社員|従業員|子会社|親会社|社長|会長|広報|株価|顧客|取引先|工場|幹部|経営陣|日本法人)|傘下の|グループ傘下)/gu;
/** A state in short, then the name: 米コロニアル・パイプライン, 台湾ASUS. */
const withState = /(?<![一-龠])(?:米国|英国|台湾|韓国|中国|露|米|英|独|仏|韓|豪|加|伊)(?=[ァ-ヶ\p{Lu}])/gu;
/** 「通販大手のX」「親会社であるX」. */
const trade =
  /(?:大手|会社|企業|メーカー|ベンダー|事業者|取引所|銀行|運営元|開発元|提供元|委託先|顧客|競合|同業|老舗|子会社|親会社|製薬|商社|チェーン)(?:の|である|、)(?=[ァ-ヶ\p{Lu}「])|(?:発表した|公表した|認めた|明らかにした|謝罪した|運営する|手がける|手掛ける|請け負う)(?=[ァ-ヶ\p{Lu}])/gu;

/** Katakana that is no name: things, people and kinds. */
const common = new Set(
  'アドバイザリ アドバイザリー マニュアル ドキュメント ページ ウィザード オプション バージョン ガイダンス ガイドライン リリース アラート ユーザー ユーザ メンバー サイト サービス システム チーム アカウント センター オペレーター エンジニア リーダー スタッフ トップ サーバー サーバ ネットワーク データ ファイル メール メッセージ リンク パスワード プログラム ソフト ソフトウェア ソフトウエア ハードウェア デバイス アプリ クラウド セキュリティ セキュリティー サイバー インターネット ウェブ ブログ レポート ニュース メディア オンライン オンラインメディア グループ プロジェクト キャンペーン ハッカー ウイルス ワクチン パソコン スマートフォン スマホ ルーター カメラ プリンター コード コマンド コンピューター コンピュータ パッチ アップデート バージョン インフラ エネルギー ガス メーカー ベンダー ベンダ パートナー プロバイダー プロバイダ ジャーナリスト ライター シンクタンク コミュニティ フォーラム プラットフォーム テクノロジー ビジネス マーケット サプライチェーン サプライヤー ドメイン アドレス ポート ログ トラフィック プロセス ツール モジュール ペイロード エクスプロイト ゼロデイ フィッシング スピアフィッシング スパイ テロ ロケット ミサイル ドローン トランプ バイデン プーチン ドル ユーロ ポンド ビットコイン アナリスト エージェント コンサルタント オフィス ビル ホテル レストラン スーパー コンビニ ドラッグストア ゲーム アニメ スポーツ テレビ ラジオ ヨーロッパ アジア アフリカ アメリカ'.split(
    ' ',
  ),
);

/** Bodies that no list knows, by what they do in the sentence. */
export function speakersInJapanese(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  const add = (start: number, end: number, weight: number) => {
    if (end - start < 3 || scene.closed(start) || scene.knownAt(start) || scene.knownAt(end - 1)) return;
    found.push({ start, end, kind: 'organisation', via: 'position', weight });
  };
  const before = (at: number, weight: number) => {
    let end = at;
    const bracket = /[（(][^（）()\n]{1,20}[）)]$/u.exec(text.slice(Math.max(0, end - 22), end))?.[0];
    if (bracket) end -= bracket.length;
    const sentence = sentenceAt(scene.sentences, end - 1);
    if (!sentence) return;
    const name = nameEndingAt(scene, end, sentence.start, weight > 1);
    if (name !== undefined) add(name, end, weight);
  };
  for (const match of text.matchAll(speaks)) before(match.index, /^(?:によ|の)/u.test(match[0]) ? 2 : 1);
  for (const match of text.matchAll(works)) before(match.index, 2);
  for (const match of text.matchAll(withState)) after(scene, match.index + match[0].length, add);
  for (const match of text.matchAll(trade)) {
    let at: number | undefined = match.index + match[0].length;
    for (let step = 0; step < 6 && at !== undefined; step++) at = after(scene, at, add);
  }
  for (const [start, end] of ofStates(scene)) add(start, end, 1);
  return found;
}

/** Where the name that ends at an offset begins: Latin, or a run of katakana (with kanji) that is no common noun. */
function nameEndingAt(scene: Scene, end: number, from: number, sure: boolean): number | undefined {
  const { text, vocabulary } = scene;
  const last = scriptAt(text, end - 1);
  if (last === script.latin) {
    const phrase = nameBefore(text, end);
    if (!phrase || phrase.quoted || phrase.start < from || phrase.words.length > 4) return undefined;
    if (
      phrase.words.every((word) => vocabulary.isOrdinary(word.text)) ||
      vocabulary.isOrdinary(phrase.words.at(-1)?.text ?? '')
    )
      return undefined;
    // Two plain words may be a person, though those have 氏 in Japanese.
    if (
      !sure &&
      phrase.words.length === 2 &&
      phrase.words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word.text))
    )
      return undefined;
    return phrase.start;
  }
  if (last !== script.katakana && last !== script.kanji) return undefined;
  let start = end;
  while (
    start > from &&
    end - start < 24 &&
    (scriptAt(text, start - 1) === script.katakana ||
      scriptAt(text, start - 1) === script.kanji ||
      text[start - 1] === '・')
  )
    start--;
  while (/[・ー]/u.test(text[start] ?? '')) start++;
  const words = text.slice(start, end);
  if (aPerson.test(words)) return undefined;
  if (!/[ァ-ヶ]{2}/u.test(words) || isCommon(words) || vocabulary.isPlace(words)) return undefined;
  // Kanji before katakana are often another word (国内メーカー); behind it they belong to the name or tell its kind.
  if (/^[一-龠]/u.test(words))
    return /^[一-龠]{2,4}[ァ-ヶー]{3,12}$/u.test(words) &&
      !isCommon(words.replace(/^[一-龠]+/u, '')) &&
      !/^(?:国内|海外|同社|大手|被害|標的|攻撃|複数|各国|民間|政府|中国|米国|日本|韓国|英国|主要|関連|専門|当該|一部|自社|親会|子会|偽|新型|不正)/u.test(
        words,
      )
      ? start
      : undefined;
  return words.length >= 4 || words.includes('・') ? start : undefined;
}

/** 「ヒル長官」: who holds a post is no body. */
const aPerson =
  /(?:長官|相|大臣|首相|大統領|議員|教授|知事|市長|会長|社長|局長|部長|報道官|氏|容疑者|被告|次官|総裁|議長|司令官|検事|大使|代表)$/u;

/** Adds the name at an offset; gives where the next one of its list begins. */
function after(
  scene: Scene,
  at: number,
  add: (start: number, end: number, weight: number) => void,
): number | undefined {
  const { text, vocabulary } = scene;
  const from = text[at] === '「' ? at + 1 : at;
  const katakana = /^[ァ-ヶ][ァ-ヶー]{2,16}(?:・[ァ-ヶー]{2,16}){0,3}/u.exec(
    text.slice(from, from + 60),
  )?.[0];
  const latin = katakana
    ? undefined
    : /^\p{Lu}[\p{Script=Latin}\d&.-]{1,20}(?: \p{Lu}[\p{Script=Latin}\d&.-]{1,20}){0,3}/u.exec(
        text.slice(from, from + 80),
      )?.[0];
  const name = (katakana ?? latin)?.replace(/(?<![.&-])[.&-]{1,20}$/u, '');
  if (!name) return undefined;
  const end = from + name.length;
  const next = text.slice(end, end + 3);
  if (!/^(?:[はがをにへとのでもや、。（(」]|から|社|など|側)/u.test(next) || /^の(?:大統領|首相)/u.test(next))
    return undefined;
  const plain = katakana
    ? isCommon(name) || vocabulary.isPlace(name)
    : vocabulary.isOrdinary(name) || (name.length < 4 && !isDistinct(name) && !/^\p{Lu}{2,3}$/u.test(name));
  if (plain) return undefined;
  const known = scene.knownAt(from);
  if (!known) add(from, end, 2);
  else if (known.kind !== 'organisation') return undefined;
  const more = /^(?:、|や|と|および|及び)(?=[ァ-ヶ\p{Lu}])/u.exec(text.slice(end, end + 4));
  return more ? end + more[0].length : undefined;
}

/** 「スペインのX、フランスのY」: names of several states in one list are bodies. */
function ofStates(scene: Scene): [number, number][] {
  const { text, vocabulary } = scene;
  const found: [number, number][] = [];
  let before: { start: number; end: number } | undefined;
  for (const match of text.matchAll(
    /(?<![一-龠ァ-ヶー])([一-龠]{2,4}|[ァ-ヶー]{2,10})の([ァ-ヶー]{3,14}(?:・[ァ-ヶー]{2,14})?)(?=[、やとでがはをにのも。])/gu,
  )) {
    const [whole, state = '', name = ''] = match;
    if (!vocabulary.isPlace(state) || isCommon(name)) continue;
    const end = match.index + whole.length;
    const here = { start: end - name.length, end };
    if (before && match.index - before.end <= 2) {
      found.push([before.start, before.end], [here.start, here.end]);
    }
    before = here;
  }
  return found;
}

function isCommon(words: string): boolean {
  if (common.has(words) || isHeadWord(words)) return true;
  const last = words.split('・').at(-1) ?? words;
  if (common.has(last) || isHeadWord(last)) return true;
  // 攻撃グループ, 標的システム: ends in a common noun.
  for (let length = 2; length < Math.min(words.length, 9); length++) {
    const tail = words.slice(-length);
    if ((common.has(tail) && length > 2) || isHeadWord(tail)) return true;
  }
  return false;
}
