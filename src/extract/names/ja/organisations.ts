import type { Found, Scene } from '../found.ts';
import { script, scriptAt } from '../script.ts';

/** What ends a body's name. The run of kanji, katakana and Latin letters before it is the rest of the name. */
const endings =
  /有限公司|株式会社|有限責任公司|研究所|研究機構|開発機構|協議会|委員会|大使館|総領事館|警察本部|商工会議所|セキュリティー?センター|サイバー犯罪センター|情報センター|対策センター|統括室|(?<=[一-龠])大学(?!生|病院|院|側|等|な|関係|教|職)|(?<=[ァ-ヶーA-Za-z])大学(?!生|等|関係)|保障庁|保障局|安全庁|安全局|安全部(?!門|品)|捜査局|情報局|監視局|警察庁|(?<=[一-龠])省(?![略力電庁エ])|(?<=[一-龠])庁(?!舎)|(?<=[ァ-ヶー])[省庁](?![一-龠])|(?<=[一-龠ァ-ヶー])(?:警察局|サイバー局|公安警察)(?![一-龠])|外交部(?![一-龠])|国防部(?![一-龠])|(?:内政|衛生福利|数位発展|商務|統一|行政安全|情報通信|公安)部(?=[はがのをにもと、。（(」])|銀行(?!員|口座|業|系|間|等|や|強盗)|証券(?!会社|取引所|口座|業)|病院(?!の患者|機構)|病院機構|医療センター|(?<=[一-龠]{2})(?:県警|府警|道警)(?!察)|(?<=[一-龠ァ-ヶー])(?:財団|事業団|振興会)|放送協会|(?<=[ァ-ヶー])警察(?!庁|官|署|当局|組織|力|沙汰|関係|機関)|電力(?!会社|網|供給|業|消費|需要|設備|インフラ|・|、|や|系統|、|量|施設|セクター|分野|部門|危機)|政府(?!機関|系|職員|関係|高官|当局|間|支援|所有|調達|組織|機能|軍|要人|統一|部門)/gu;
/** Runs that are no name: generic bodies, and words that merely end so. */
const generic =
  /^(?:[同各当本自他両弊貴某諸元前現新旧]|関係|複数|一部|国立|私立|公立|民間|大手|中央|地方|都市|有力|主要|関連|所管|管轄|在外|在日|第三者|専門|総合|市立|県立|国内|海外|外国|全|多く|特定|国際|合同|独立|調査|選定|運営|実行|倫理|教育|査読|対策|有識者|検討|審議|準備|評価|諮問|作業|専門家|懲罰|名門|医科|研究|短期|女子|工業|国家|連邦|州|暫定|新|親|反|対|非|抗)*(?:大学|病院|銀行|委員会|協議会|研究所|研究機構|省|庁|政府|大使館|証券|電力|センター|情報センター|株式会社|省庁|官公庁|官庁|県庁|市庁|セキュリティー?センター|対策センター|研究機関)$/u;
const provinces =
  /(?:河北|山西|遼寧|吉林|黒竜江|黒龍江|江蘇|浙江|安徽|福建|江西|山東|河南|湖北|湖南|広東|海南|四川|貴州|雲南|陝西|甘粛|青海|台湾|帰|反|内|人|道|冠)省$/u;
const dividers = new Set(['や', 'と', 'の', 'は', 'が', 'を', 'に', 'で', 'も', 'へ']);

const companyBefore =
  /(?<![\p{Script=Latin}\d&.-])\p{Lu}[\p{Script=Latin}\d&.-]{1,20}(?: [\p{Lu}\d&][\p{Script=Latin}\d&.-]{0,20}){0,4}$|(?<![ァ-ヶー・])[ァ-ヶー][ァ-ヶー・]{1,20}$/u;
const genericCompany =
  /^(?:セキュリティー?|サイバー|メディア|ニュース|グループ|ベンダー?|メーカー|パートナー|ライバル|フロント|ペーパー|ダミー|シェル|テレビ|インフラ|ソフトウェア|IT|AI|SNS|EC)$/u;

/** Bodies by the form of their name: 〜省, 〜庁, 〜大学, 〜有限公司, 株式会社〜, 〜社. */
export function organisationsInJapanese(scene: Scene): Found[] {
  const { text } = scene;
  const found: Found[] = [];
  const add = (start: number, end: number, weight: number) => {
    if (end > start && !scene.closed(start))
      found.push({ start, end, kind: 'organisation', via: 'position', weight, formal: true });
  };
  for (const match of text.matchAll(endings)) {
    const end = match.index + match[0].length;
    const start = withTown(text, runStart(text, match.index));
    const words = text.slice(start, end);
    if ((start === match.index && !/部$/u.test(match[0])) || words.length < 3 || words.length > 40) continue;
    if (generic.test(words) || provinces.test(words) || dividers.has(words[0] ?? '')) continue;
    if (match[0] === '政府' && !isGovernment(words, scene)) continue;
    add(start, end, 2);
  }
  for (const match of text.matchAll(
    /(?:株式会社|有限会社|合同会社|一般社団法人|独立行政法人|国立研究開発法人|国立大学法人|\(株\)|㈱)([一-龠ァ-ヶー・A-Za-z\d&.]{2,30})/gu,
  )) {
    const end = match.index + match[0].length;
    add(match.index, end, 3);
  }
  for (const match of text.matchAll(
    /(?:傘下の|子会社の|親会社の|運営会社の|委託先の|取引先の|提供元の|開発元の|運営する)([ァ-ヶー]{3,20}(?:・[ァ-ヶー]{2,12})?)(?=[はがをにへとのでや、(（])/gu,
  )) {
    const name = match[1] ?? '';
    if (
      !/^(?:グループ|メーカー|サービス|システム|ベンダー|サイト|インターネット|クラウド|データセンター|サーバー?|オンライン|ソフトウェア|プラットフォーム|ネットワーク|ウェブサイト|コールセンター)/u.test(
        name,
      )
    ) {
      found.push({
        start: match.index + match[0].length - name.length,
        end: match.index + match[0].length,
        kind: 'organisation',
        via: 'position',
        weight: 2,
      });
    }
  }
  for (let at = text.indexOf('社'); at >= 0; at = text.indexOf('社', at + 1)) {
    if (/[会員長外内債説]/u.test(text[at + 1] ?? '')) continue;
    const name = companyBefore.exec(text.slice(Math.max(0, at - 44), at))?.[0];
    if (name && name.length > 1 && !genericCompany.test(name)) add(at - name.length, at, 3);
  }
  for (const match of text.matchAll(/第\d{1,3}(?:センター|総局|局)/gu)) {
    // 「FSBの第18センター」: a numbered part of a body just before.
    if (scene.knownAt(Math.max(0, match.index - 2)) ?? scene.knownAt(Math.max(0, match.index - 3)))
      add(match.index, match.index + match[0].length, 2);
  }
  for (const match of text.matchAll(
    /(?:中国)?人民解放軍(?:第)?(?:\d{4,6}部隊|[一-龠]{2,8}部隊)|(?<![一-龠\d])\d{5}部隊|(?:ロシア連邦|ロシア)?軍?参謀本部情報総局(?:第?\d{5}部隊)?|北朝鮮当局|朝鮮人民軍偵察総局/gu,
  ))
    add(match.index, match.index + match[0].length, 2);
  return found;
}

/** Beginning of the run of kanji, katakana, Latin letters and the marks inside names that ends at an offset. */
function runStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40) {
    const before = scriptAt(text, start - 1);
    if (before === script.kanji || before === script.katakana || before === script.latin) start--;
    else if (/[・ー&＆]/u.test(text[start - 1] ?? '') && start < at) start--;
    else break;
  }
  while (start < at && /[・ー]/u.test(text[start] ?? '')) start++;
  return start;
}

/** つるぎ町立半田病院: a town's name may be written in hiragana. */
function withTown(text: string, start: number): number {
  if (!/^[市町村]立/u.test(text.slice(start, start + 2))) return start;
  const town = /(?:^|[のる、。\s（(「])([ぁ-ん]{2,5})$/u.exec(text.slice(Math.max(0, start - 7), start))?.[1];
  return town ? start - town.length : start;
}

/** 日本政府, 米政府, ニュージーランド政府: a country's. */
function isGovernment(words: string, scene: Scene): boolean {
  const state = words.slice(0, -2);
  return (
    scene.vocabulary.isPlace(state) ||
    /^[米英中日独仏韓露豪加印台伊西比越泰]$/u.test(state) ||
    /国$/u.test(state)
  );
}
