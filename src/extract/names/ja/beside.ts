const heldBy =
  'など(?:の|、|と(?:いった|呼ばれる))?|等(?:の|、|による)?|といった|らの?|という(?:名の|名前の|名称の)?|と(?:も)?(?:呼ばれる|呼ばれている|呼称される|いわれる|言われる|される|称する|称される|称している|名付けた|名付けられた|名乗る|みられる)|を(?:名乗る|称する|含む|始めとする|はじめとする)|として(?:も)?(?:知られる|追跡(?:される|されている|する|している)|活動する)|の名で(?:知られる|追跡される|呼ばれる)|に代表される|による';
const after = new RegExp(
  `^[」』”"）)\\]]{0,2}(?:[（(][^（）()。]{0,30}[）)])?(${heldBy})?、?((?:[ァ-ヶー一-龠々a-zA-Z0-9Ａ-Ｚ・&＆/-]|[な的型系]の?|用の?|向けの?|対応の?|(?:一般|国家|複数|独自|悪名高い|新たな|新しい|高度な|別|著名な|有名な|既知|ロシア|中国|北朝鮮|イラン)の?){0,16})$`,
  'u',
);

/** How plainly a kind word after a name says what it is, by what stands between: 「XなどのカスタムバックドアX」, 「Xと呼ばれる脅威アクター」. */
export function reachesAfter(between: string): number {
  const found = after.exec(between);
  if (!found) return 0;
  const modifier = found[2] ?? '';
  if (found[1]) return /が|を|は|に/u.test(modifier) ? 0 : 6;
  if (modifier === '') return 6;
  // Without a connecting word only kanji and katakana may stand between: 「ShadowPadマルウェアキャンペーン」.
  return /^[ァ-ヶー一-龠々a-zA-Z0-9・-]{1,10}$/u.test(modifier) ? 4 : 0;
}

/** The same for a kind word before: 「マルウェア「X」」, 「脅威アクターであるX」. */
export function reachesBefore(between: string): number {
  if (/^[「『“"]$/u.test(between) || between === '') return 6;
  if (
    /^(?:、|，|,\s?|である|で、?|の|・|の一つである|の一種である|のひとつである|「|\s|[:：]|[（(]|、通称|、別名|の名は|として|には、?|は、?)[「『“"]?$/u.test(
      between,
    )
  )
    return between.startsWith('は') ||
      between.startsWith('には') ||
      between.startsWith('で、') ||
      between.startsWith('として')
      ? 3
      : 5;
  if (/^(?:には|は|として)?[^。]{0,6}(?:など|例えば)、?[「『“"]?$/u.test(between)) return 3;
  return 0;
}

/** Does what follows say that a body speaks, works or has people? 0 not … 6 plainly. */
export function organisationAfter(text: string): number {
  if (/^[」』]?(?:社(?![会員])|株式会社|\(株\)|㈱)/u.test(text)) return 6;
  if (
    /^(?:[（(][^（）()]{0,24}[）)])?の?(?:上級|主任|シニア|チーフ|最高|首席|代表|広報|研究開発|脅威(?:インテリジェンス|研究|分析|情報)?|セキュリティ|調査|サイバー)?・?(?:研究者|アナリスト|研究員|研究チーム|調査チーム|担当者|広報|社員|従業員|幹部|会長|社長|CEO|最高経営責任者|顧客|利用者|調査|発表|報告|ブログ|レポート|子会社|親会社|傘下|責任者|専門家)/u.test(
      text,
    )
  )
    return 5;
  if (
    /^(?:[（(][^（）()]{0,24}[）)])?(?:によると|によれば|の調べ|の発表|は[^。、]{0,20}(?:発表|公表|報告|明らかに|説明|述べ|指摘|警告|名付け|追跡)|が(?:発表|公表|報告|明らかに|指摘|警告|名付け|追跡|公開))/u.test(
      text,
    )
  )
    return 4;
  if (/^製(?:の|品|ルータ|機器|ソフト)?/u.test(text)) return 4;
  return 0;
}

/** Does what stands before say so? */
export function organisationBefore(text: string): number {
  if (
    /(?:株式会社|有限会社|\(株\)|㈱|(?:企業|会社|大手|ベンダー?|メーカー|傘下)(?:の|である|・)?[「『]?)$/u.test(
      text,
    )
  )
    return 5;
  return 0;
}
