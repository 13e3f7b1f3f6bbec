import type { Piece } from './english.ts';

/** Nouns of doing: a coordinated list of measures parts behind them. */
const doing =
  '実装|導入|強制|適用|更新|交換|無効化|停止|有効化|分離|セグメント化|分割|監視|点検|保存|確認|設定|変更|利用|使用|活用|制限|遮断|ブロック|禁止|訓練|教育|研修|実施|強化|取得|暗号化|管理|削除|検査|スキャン|調査|リセット|見直し|周知|隔離|撤去|廃止|移行|アップデート|アップグレード|バックアップ|構築|整備|徹底|実行|検証|把握|棚卸し?|最小化|限定|義務化|刷新|再発行|失効|保管|診断|再設定|設置|向上|監査|分析|検知|ローテーション|テスト|策定|切断|除去|初期化|啓発|縮小|共有|対策|運用|採用|配備|保護|記録|収集|アンインストール|パッチ適用|修正|遵守|取り外し|切り離し|注意';
const nounEnd = new RegExp(`(?:${doing})(?:[（(][^（）()]{1,40}[)）])?$`, 'u');
const nounOpening = new RegExp(`^(?:すること|こと|など|${doing})`, 'u');
/** Forms by which a verb phrase goes on to the next. */
const verbEnd =
  /(?:し|して|した上で|したうえで|調べ|調べて|見直し|切り離し|閉じ|閉じて|変え|変えて|改め|消し|外し|外して|止め|止めて|避け|避けて|絞り|絞って|控え|控えて|確かめ|確かめて|備え|設け|設けて|行い|行って|取り|高め|固め|せず|ないように|しない)$/u;
/** Words that join measures. */
const joint = new RegExp(
  `、(?:また|さらに|及び|および|並びに|ならびに|そして|かつ|又は|または)?|(?:及び|および|並びに|ならびに|かつ)|(?:とともに|と共に)、?|(?<=こと)(?:や|と)、?|(?<=(?:${doing}))(?:と|や)(?=[\\p{Script=Han}\\p{Script=Katakana}A-Za-z])`,
  'gu',
);
const thing = /(?:こと|事)$/u;

/** Words by which a sentence advises, at its end or before a closing reporting verb. */
const frames: readonly RegExp[] = [
  /(?:すること|実施|こと|導入|適用|更新)?(?:を|が|も|など(?:を|が)?)(?:強く|併せて|あわせて|改めて|引き続き|最優先で|優先的に)?(?:推奨|お?勧め|お?すすめ|提言|奨励)/u,
  /(?:[うくぐすつぬぶむる]|ない)よう(?:に)?、?(?:強く|改めて|広く|利用者に|組織に|企業に|各社に|関係者に)?(?:呼び?[かけ掛]|求め|促し|促す|要請|注意を|お願い|勧め|警告|指示|助言|アドバイス)/u,
  new RegExp(
    `(?:こと|など(?:の対[策応])?|${doing})を?(?:、)?(?:強く|改めて|広く)?(?:呼び?[かけ掛]|求めて|求めた|促し|促す|要請し|お願い|勧め|挙げ|助言|アドバイス)`,
    'u',
  ),
  /に(?:改めて)?(?:取り組まれるよう|取り組むよう|努めるよう|努めて)[^。]{0,8}(?:お願い|求め|要請|呼び|ください)?/u,
  /を?(?:急ぐ|優先する|徹底する|怠らない|見直す|早急に行う|急いで行う)(?:必要が|べき|ことが|よう)/u,
  /(?:[うくぐすつぬぶむる]|ない)(?:必要があ|ことが(?:望まし|重要|必要|不可欠|大切|有効|求められ|推奨|肝要|効果的)|べき(?:だ|で|と)|ことをお?(?:勧め|すすめ|願い))/u,
  /(?:が|も)(?:必要|重要|不可欠|有効|望まし|求められ|欠かせ|推奨|効果的)/u,
  /(?:することを?)?(?:ご)?(?:検討|確認|実施|対応|注意|適用|更新|変更|設定|徹底|連絡|相談|利用)?(?:を|して|いただき|て|で)?(?:ください|下さい)/u,
  /(?:し|行い|め|え|け)ましょう/u,
  /を?(?:進めます|進める|講じます|実施します|行います|導入します|徹底します|強化します|いたします|致します|(?:進めて|講じて|実施して|徹底して|強化して|行って|導入して)(?:まい|参)ります)/u,
];
/** One of these stands in every frame. */
const hint =
  /推奨|勧め|すすめ|提言|奨励|よう|呼|求め|促|要請|注意を|願い|警告|指示|助言|アドバイス|挙げ|取り組|努め|急|優先する|徹底する|怠ら|見直す|必要|重要|望まし|不可欠|大切|有効|肝要|効果的|べき|欠かせ|ください|下さい|ましょう|ます|進める/u;
/** These say no more than that something matters; what matters has to be concrete. */
const weak = new Set([4, 5, 6, 7, 8]);
/** Own measures of a body; advice only under a heading that says so. */
const own = 9;

const opening =
  /^(?:[^、。]{0,70}?(?:ためには|ために|ため|場合は|場合には|場合|際は|際には|ときは|時は|として|としては|には|では|においては|におかれては|に対し|に対して|に向けて|に向け|ほか|うえで|上で|向けに|なら|ならば|場合に|次第|は|また|さらに|なお|加えて|まず|特に|直ちに|併せて|あわせて|そのため|したがって|もし|次に|そこで)、)/u;
const speaker =
  /^(?:開発者|開発元|同社|同庁|同省|同局|同機関|同センター|同団体|専門家|各社|各組織|組織|企業|管理者|利用者|ベンダー|当局|警察|警察庁|[A-Z][A-Za-z/-]{1,20})(?:は|も|では)(?=[^、])/u;
/** What attackers ask of their victims is no measure. */
const attackers =
  /(?:攻撃者|犯人|犯行グループ|犯罪者|詐欺師|ハッカー|脅迫文|脅迫状|メール|画面|ページ)(?:は|が|では)[^。]{0,60}(?:よう|促|求め|要求)/u;
const numbering = /^(?:[（(][0-9０-９a-zA-Z]{1,2}[)）]|[①-⑳])[\s\u3000]*/u;
const quoted = /[「『]/u;
const appeals = /国際(?:的な|社会|連携|協力|協調|的)|法規制|外交|国家間|各国(?:が|は|の)連携|相互理解/u;
const concrete =
  /パッチ|更新|アップデート|最新|認証|パスワード|アカウント|バックアップ|ログ|監視|遮断|制限|無効|脆弱性|ファイアウォール|暗号|分離|セグメント|メール|添付|リンク|ポート|アクセス|権限|edr|waf|vpn|機器|端末|サーバ|設定|教育|訓練|スキャン|診断|隔離|リセット|証明書|ソフトウェア|マクロ|検知|インターネット|usb|ルーター|ルータ|サービス|アプリ|ダウンロード|ファイル|委託先|セキュリティソフト|ネットワーク|最小|リモート|ソフト|脅威情報|バージョン/iu;

/** Measures of a Japanese sentence. `listed`: it stands under a heading of advice, where a list item alone is enough. */
export function japaneseMeasures(sentence: string, listed: boolean, item: boolean): Piece[] {
  const frame = hint.test(sentence) ? frameOf(sentence, listed) : undefined;
  if ((!frame && !listed) || attackers.test(sentence)) return [];
  if (frame) {
    const pieces = parts(sentence, afterOpenings(sentence, frame.end), frame.end);
    // One concrete measure vouches for the others of its list.
    const vouched = pieces.some((piece) => concrete.test(sentence.slice(piece.start, piece.end)));
    return pieces.filter((piece) =>
      isMeasure(sentence.slice(piece.start, piece.end), frame.weak && !vouched),
    );
  }
  const end = withoutStop(sentence);
  const words = sentence.slice(0, end);
  if (
    item &&
    words.length <= 90 &&
    (nounEnd.test(words) || thing.test(words) || /(?:する|う|く|す|つ|る|ない)$/u.test(words))
  )
    return parts(sentence, afterOpenings(sentence, end), end).filter((piece) =>
      isMeasure(sentence.slice(piece.start, piece.end), false),
    );
  return [];
}

function frameOf(sentence: string, listed: boolean): { end: number; weak: boolean } | undefined {
  for (const [index, pattern] of frames.entries()) {
    if (index === own && !listed) continue;
    const found = lastMatch(pattern, sentence);
    if (!found) continue;
    // 「…する」よう: the verb stays with the measure; を, が and こと do not.
    const verb =
      /^(?:[うくぐすつぬぶむる]|ない)(?=よう|必要|ことが|(?<!す)べき|ことを)/u.exec(found[0])?.[0] ?? '';
    const noun = nounOpening.exec(found[0])?.[0] ?? '';
    const polite = index === 7 || index === 8;
    const end = found.index + (polite ? politeVerb(sentence, found) : (verb || noun).length);
    return { end, weak: weak.has(index) && !listed };
  }
  return undefined;
}

/** 「…へ速やかに更新してください」: the noun of doing belongs to the measure. */
function politeVerb(sentence: string, found: RegExpExecArray): number {
  const noun =
    /^(?:することを?)?(?:ご)?(検討|確認|実施|対応|注意|適用|更新|変更|設定|徹底|連絡|相談|利用)/u.exec(
      found[0],
    );
  if (!noun) return 0;
  if (noun[1] === '検討' || noun[1] === 'お願い') return /^すること/u.test(found[0]) ? 2 : 0;
  return /[をに、]ご?$/u.test(sentence.slice(0, found.index)) || found[0].startsWith('ご')
    ? noun[0].length
    : noun[0].length;
}

/** The frames' patterns with the flag that finds every place, made once. */
const repeated = new Map<RegExp, RegExp>();

function lastMatch(pattern: RegExp, sentence: string): RegExpExecArray | undefined {
  if (!pattern.test(sentence)) return undefined;
  let everywhere = repeated.get(pattern);
  if (!everywhere) {
    everywhere = new RegExp(pattern, 'gu');
    repeated.set(pattern, everywhere);
  }
  let last: RegExpExecArray | undefined;
  for (const found of sentence.matchAll(everywhere)) last = found;
  return last;
}

/** Where the measures begin: behind the conditions, topics and speakers that open the sentence. */
function afterOpenings(sentence: string, end: number): number {
  let from = 0;
  for (;;) {
    const rest = sentence.slice(from, end);
    const length =
      (opening.exec(rest) ?? speaker.exec(rest) ?? /^(?:[「『]|まずは?|直ちに、)/u.exec(rest))?.[0].length ??
      0;
    if (length === 0 || from + length >= end) return from;
    from += length;
  }
}

/** Coordinated measures, each by itself: 「Aの実装、Bの強制、およびCの無効化」 are three; 「サービス、ポートの無効化」 is one. */
function parts(sentence: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const found of sentence.slice(start, end).matchAll(joint)) {
    const at = start + found.index;
    const before = sentence.slice(from, at);
    if (isOpenBracket(before)) continue;
    if (
      !(
        nounEnd.test(before) ||
        verbEnd.test(before) ||
        thing.test(before) ||
        (/^と/u.test(found[0]) && /[うくつぐすぶむる]$/u.test(before))
      )
    )
      continue;
    pushPiece(pieces, sentence, from, at);
    from = at + found[0].length;
  }
  const last = trimmedEnd(sentence, from, end);
  pushPiece(pieces, sentence, from, last);
  return pieces;
}

function pushPiece(pieces: Piece[], sentence: string, from: number, end: number): void {
  const start = from + (numbering.exec(sentence.slice(from, end))?.[0].length ?? 0);
  if (end - start >= 4) pieces.push({ start, end });
}

function isOpenBracket(words: string): boolean {
  return (words.match(/[（(「『]/gu)?.length ?? 0) > (words.match(/[）)」』]/gu)?.length ?? 0);
}

function trimmedEnd(sentence: string, from: number, end: number): number {
  let last = end;
  while (last > from && /[、。をがもに\s]/u.test(sentence[last - 1] ?? '')) last--;
  return /(?:[うくぐすつぬぶむる]|ない)(?:こと|など)$/u.test(sentence.slice(from, last)) ? last - 2 : last;
}

function isMeasure(words: string, needsConcrete: boolean): boolean {
  if (/(?:公表|発表|説明|明らかに|指摘|報告|参加|来場|来校|連携)(?:し|する|して)?$/u.test(words))
    return false;
  if (/(?:公共の交通|会場|お気軽)/u.test(words)) return false;
  if (words.length < 4 || words.length > 140 || appeals.test(words)) return false;
  if (quoted.test(words) && isOpenBracket(words)) return false;
  return !needsConcrete || concrete.test(words);
}

function withoutStop(sentence: string): number {
  let end = sentence.length;
  while (end > 0 && /[。．.、\s]/u.test(sentence[end - 1] ?? '')) end--;
  return end;
}
