/** Japanese wordings by which a text says that it rests on a report of a named body. Built from parts; every repetition is bounded. */

const latin = '[A-Z][A-Za-z0-9&./-]{1,30}';
/** The body's name: kanji, katakana and Latin letters, 「例示社のExample Research Team」, 「CISAとFBI」. The one capturing group of each wording. */
const body = `((?:[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9][\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9&.・/\\s-]{1,48})(?:の[A-Z][A-Za-z0-9&.・\\s-]{2,40})?(?:(?:と|及び|および)${latin}){0,3})`;
const paper =
  '(?:[年次脅威調査分析報告観測共同最新技術]{0,8})?(?:報告書|報告|レポート|調査結果|調査|分析|ブログ記事|公式ブログ|ブログ|アドバイザリー?|勧告|発表|プレスリリース|注意喚起|ホワイトペーパー|声明|報道|記事)';
const title = '(?:「[^「」]{2,120}」|『[^『』]{2,120}』)?';
const issued = '(?:公開|発表|公表|発行|リリース)';

export const japaneseWordings: readonly RegExp[] = [
  `${body}による(?:[^。、「」]{0,16})?${paper}(?:によると|によれば|では|で|から)`,
  `${body}の(?:[^。、「」]{0,12})?${paper}${title}(?:によると|によれば)`,
  `${body}が(?:[^。「」]{0,24})?${issued}した(?:[^。、「」]{0,12})?${paper}${title}(?:によると|によれば|で|では|から)`,
  // An advisory of one body is often the subject itself; a joint one, a report or a blog is what the text retells.
  `${body}(?:は|が)(?:[^。]{0,60})?(?:報告書|レポート|調査結果|共同(?:の)?(?:アドバイザリー?|勧告|文書)|ブログ記事)${title}を${issued}`,
  `${body}が(?:[^。「」]{0,24})?${issued}した(?:[^。、「」]{0,12})?${paper}${title}(?:を(?:もと|基|元|踏まえ|ふまえ|まとめ|紹介|解説|取り上げ)|に基づ|にもとづ)`,
].map((wording) => new RegExp(wording, 'u'));

const notBodies =
  /^(?:今回|最近|最新|同社|同|同氏|同組織|年次|共同|セキュリティ|複数|専門家|研究者|関係者|機関|企業|政府|当局|上記|以下|次|新た|最近公開|複数の機関|同センター|当社|弊社|日|月|年|\d{1,4})$/u;

/** The captured words as a name: 「米セキュリティ企業Recorded Future社」 → "Recorded Future"; undefined where they are none. */
export function japaneseBody(captured: string): string | undefined {
  const whole = captured
    .trim()
    .replace(/^(?:また|なお|今回|同日|一方)[、\s]?/u, '')
    .replace(
      /^(?:米国|米|英国|英|露|ロシア|韓国|台湾|イスラエル|スロバキア|日本)(?=[\p{Script=Latin}\p{Script=Katakana}\p{Script=Han}])/u,
      '',
    )
    .replace(
      /^[\p{Script=Han}\p{Script=Katakana}ー]{0,14}(?:企業|会社|ベンダー|大手|メーカー|研究機関|団体)(?:の|である)?(?=[A-Zァ-ヺ])/u,
      '',
    )
    .replace(/社$/u, '')
    .trim();
  // 「例示社のExample Research Team」: the name is what follows the last の.
  const last = whole.split('の').at(-1)?.trim() ?? '';
  const name = last.length >= 2 ? last : whole;
  return name.length < 2 || notBodies.test(name) || /\d(?:年|月|日)$/u.test(name) ? undefined : name;
}
