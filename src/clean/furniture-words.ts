/** The words by which pages label what is not the article. Compared by `phraseKey`, so case, marks and counters do not matter. */

/** NFKC, lower case, letters only: "読み込み中…" → "読み込み中", "Share 12" → "share". */
export function phraseKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
}

const keysOf = (list: string): string[] => list.split('|').map(phraseKey);

/** Lines that are page furniture when they stand alone. */
const furniture = new Set([
  ...keysOf(
    'ホーム|トップ|トップページ|メニュー|検索|サイト内検索|サイトマップ|お問い合わせ|お問合せ|プライバシーポリシー|個人情報保護方針|個人情報の取り扱いについて|利用規約|運営会社|会社概要|会社情報|広告掲載|広告掲載について|採用情報|広告|スポンサーリンク|スポンサードリンク|PR|AD|ログイン|ログアウト|この記事を保存|紙面ビューアーで読む|RSSを購読する|印刷用ページ|ご意見・ご感想|よくある質問|資料請求|アクセス|交通案内|法的事項|アクセシビリティについて|アクセシビリティ|このページのトップへ戻る|お申し込み|個人情報の取り扱い|個人情報の取扱い|特定商取引法に基づく表記|会員登録|無料会員登録|新規登録|マイページ|メルマガ登録|メールマガジン|メールマガジン登録|ニュースレター|ニュースレター登録|購読する|購読|登録する|フォローする|フォロー',
  ),
  ...keysOf(
    '最新ニュース一覧|最新ニュース|新着ニュース|新着記事|新着記事一覧|新着情報|最新記事|最近の記事|最近の投稿|最近のコメント|人気のカテゴリ|人気カテゴリ|人気記事|人気の記事|人気記事ランキング|よく読まれている記事|アクセスランキング|ランキング|カテゴリ|カテゴリー|カテゴリ一覧|タグ|タグ一覧|キーワード|アーカイブ|月別アーカイブ|過去の記事|特集|特集一覧|連載一覧|記事一覧|ニュース一覧|一覧へ|一覧に戻る|一覧へ戻る|目次',
  ),
  ...keysOf(
    '読み込み中|読込中|ロード中|いいね|シェア|シェアする|この記事をシェア|この記事をシェアする|記事をシェア|SNSでシェア|ツイート|ツイートする|ポスト|ポストする|はてなブックマーク|はてブ|ブックマーク|リンクをコピー|URLをコピー|コピー|コピーしました|LINEで送る|LINEでシェア|メールで送る|メールで送信|印刷|印刷する|保存|クリップ|クリップする|後で読む|記事を保存|お気に入り|拍手',
  ),
  ...keysOf(
    'ページトップ|ページトップへ|ページトップへ戻る|ページの先頭へ|ページの先頭へ戻る|このページの先頭へ|先頭へ戻る|トップへ戻る|トップに戻る|TOPへ戻る|前の記事|次の記事|前の記事へ|次の記事へ|前へ|次へ|前のページ|次のページ|続きを読む|続きを見る|もっと見る|もっと読む|さらに表示|すべて表示|すべて見る|閉じる|開く|戻る|本文へスキップ|本文へ移動|コンテンツへスキップ|コンテンツへ移動|メインコンテンツへスキップ|ナビゲーションを開く|同意する|拒否する|同意して閉じる|クッキー設定|Cookieの設定|Cookie設定|日本語|言語|翻訳|文字サイズ|標準|拡大|写真|写真一覧|画像のクリックで拡大表示|拡大画像|動画',
  ),
  ...keysOf(
    'top of page|bottom of page|back to top|go to top|to top|skip to content|skip to main content|skip to main|skip navigation|menu|main menu|navigation|toggle navigation|open menu|close menu|search|home|loading|please wait|close|open|more|less|show more|see more|see all|view all|read more|continue reading|learn more|expand|collapse',
  ),
  ...keysOf(
    'share|share this|share this article|share this post|share this story|share this page|share on facebook|share on twitter|share on x|share on linkedin|share on reddit|share via email|share article|tweet|tweet this|post|follow|follow us|follow us on twitter|follow me|like|likes|like this|print|print this page|email|email this|copy link|copy url|link copied|copied|save|bookmark|facebook|twitter|linkedin|reddit|youtube|instagram|whatsapp|telegram|mastodon|bluesky|pinterest|hacker news|flipboard|rss|rss feed|x',
  ),
  ...keysOf(
    'subscribe|subscribe now|subscribe to our newsletter|sign up|sign up now|sign in|log in|login|register|join now|newsletter|newsletters|get the newsletter|your email|your email address|email address|submit|send|advertisement|advertisements|ad|sponsored|sponsored content|promoted|latest news|latest articles|latest stories|latest posts|breaking news|recent posts|recent articles|recent comments|popular posts|popular|most popular|most read|top stories|trending|trending now|featured|featured articles|editors picks|categories|category|tags|topics|archives|archive|table of contents|in this article|on this page|contents',
  ),
  ...keysOf(
    'previous|previous article|previous post|next|next article|next post|older posts|newer posts|contact|contact us|about|about us|careers|press|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookie policy|manage preferences|reject|accept|programme|tickets|venue|weather|cookie settings|cookie preferences|manage cookies|accept|accept all|accept all cookies|accept cookies|reject all|decline|i agree|got it|sitemap|site map|accessibility|legal|disclaimer|advertise|advertise with us|language|english|japanese|minute read|min read|mins read|minutes read|listen|listen to this article|add to favorites|download|download pdf|view pdf|report this|no comments|comments|comment|add a comment|reply|facebook twitter linkedin',
  ),
]);

/** Headings after which lists of other articles, tags, archives follow. */
const related = new Set(
  keysOf(
    '関連記事|関連リンク|関連ニュース|関連情報|関連キーワード|関連トピックス|関連タグ|関連コンテンツ|関連製品|おすすめ記事|おすすめの記事|オススメ記事|おすすめ|あわせて読みたい|合わせて読みたい|こちらもおすすめ|この記事を読んだ人はこんな記事も読んでいます|その他の記事|他の記事|同じカテゴリの記事|このカテゴリの記事|注目記事|注目の記事|編集部おすすめ|ピックアップ|参考リンク|参考動画|新着記事|最新記事|人気記事|最近の投稿|最近の記事|アーカイブ|カテゴリー|タグ一覧|アクセスランキング|related|related articles|related posts|related stories|related news|related content|related resources|related reading|related topics|related links|related tags|you may also like|you might also like|you may also enjoy|recommended|recommended reading|recommended articles|recommended for you|more from|more stories|more news|more articles|more like this|read next|up next|whats next|further reading|popular posts|recent posts|latest news|trending news|popular resources|popular articles|most read|trending|categories|archives|tags|in other news|dont miss|keep reading|explore more|see also|previous articles',
  ),
);

const bio = new Set(
  keysOf(
    'この記事を書いた人|この記事の著者|この記事の執筆者|この記事の監修者|著者について|著者プロフィール|著者紹介|筆者プロフィール|執筆者|執筆者プロフィール|執筆者紹介|ライター紹介|プロフィール|投稿者プロフィール|about the author|about the authors|about author|author bio|written by|meet the author|contributors',
  ),
);

const newsletter = new Set(
  keysOf(
    'メルマガ登録|メールマガジン登録|ニュースレター登録|ニュースレターを購読|メールマガジンのご案内|newsletter|newsletter sign up|newsletter signup|subscribe|subscribe to our newsletter|subscribe to our blog|subscribe to the blog|sign up for our newsletter|sign up for the newsletter|join our newsletter|get the latest news|stay up to date|stay in touch|stay informed|stay connected|get updates|contact us|get in touch|start a free trial|request a demo|follow us',
  ),
);

/** Beginnings of single lines that are furniture wherever they stand. Only lines up to 400 characters are tried. */
const openings: readonly RegExp[] = [
  /^(?:found|enjoyed|liked?) this (?:article|post|story|news)/i,
  /^(?:follow|join|find) (?:us|me|@\w{1,20}|[A-Z]\w{1,20}) on (?:twitter|x\b|facebook|linkedin|google|mastodon|youtube|telegram)/i,
  /^(?:subscribe (?:to|now|for|today)|sign up (?:to|for|today|now|here)|join (?:our|the) newsletter|get (?:our|the) (?:latest|newsletter))\b/i,
  /^(?:share (?:on|via|this|to)|tweet on|pin it|print this|email this|save to|posted in|filed under|tagged(?: with)?|tags?:|categor(?:y|ies):|topics?:|views?:|read time|reading time|share:)(?:\b|\s|$)/i,
  /^(?:please enable javascript|your browser does not support|javascript (?:is|must)|this content is not available in)/i,
  /^(?:we (?:and our partners )?use cookies|this (?:web)?site uses cookies|by (?:continuing|using) (?:to|this)|cookies? help us|we value your privacy)/i,
  /^(?:©|\(c\)|copyright\b|&copy;)/i,
  /^(?:powered by|designed by|theme by|proudly powered by)\s/i,
  /^(?:カテゴリー?|タグ|キーワード|ハッシュタグ|分類|ジャンル)\s?[:：]/u,
  /^(?:この記事(?:を|が)(?:シェア|気に入ったら|役に立)|フォローお願い|いいね！?(?:して|と)|公式(?:X|Twitter|LINE|Facebook)|当(?:ウェブ)?サイトでは.{0,40}(?:クッキー|cookie)|(?:この|本)(?:ウェブ)?サイト(?:では|は).{0,20}(?:クッキー|cookie)|javascriptを有効)/iu,
  /^(?:関連(?:記事|ニュース|リンク)?|(?:あわせて|合わせて)読みたい|参考記事|related(?: articles?| stor(?:y|ies)| news| post)?|also read|read also|see also|also see|read more|read next|more on this)\s?[:：»›→]\s?[^。]{0,200}$/iu,
  /^(?:(?:前|次|古い|新しい)(?:の)?(?:記事|投稿|ページ)|(?:previous|next)(?: (?:post|article|story))?)\s?[:：]/iu,
  /^<!--|^\]\]>|^<!\[CDATA\[/,
];

const anywhere: readonly RegExp[] = [
  /\ball rights reserved\b/i,
  /(?:無断(?:転載|複製|引用|使用)|禁無断転載|転載を禁じ)/u,
  /^[\p{L}\d ,.&-]{0,60}©\s?(?:19|20)\d{2}/u,
  /^(?:\d{1,6}\s?(?:views?|shares?|likes?|min(?:ute)?s? (?:read|to read)|分で読め|回(?:閲覧|表示)|いいね|シェア|ビュー))/iu,
];

/** Is the whole line a button, menu word, counter, notice or the like? */
export function isFurniturePhrase(line: string): boolean {
  if (line.length > 400) return false;
  if (line.length <= 60) {
    const key = phraseKey(line);
    if (furniture.has(key)) return true;
    // Counters, bullets and arrows: no letter at all, and no date or figure of several signs either.
    if (key === '' && line.replaceAll(/\D/g, '').length <= 4 && !/^[-=*_#~|:+\s]{3,}$/.test(line))
      return true;
  }
  if (line.length <= 160 && anywhere.some((pattern) => pattern.test(line))) return true;
  return openings.some((pattern) => pattern.test(line));
}

export type Opener =
  | 'related'
  | 'bio'
  | 'newsletter'
  | 'comments'
  | 'explanation'
  | 'afterword'
  | 'references';

const decorated =
  /^[\s■□◆◇●○▼▽▶►・★☆◎#*|【[［〔<＜《「—–-]{0,6}(.{1,60}?)[\s:：】\]］〕>＞》」▼!！。…*—–-]{0,6}$/u;
const commentCount =
  /^(?:[“"「『].{1,300}[”"」』]\s?(?:への|に対する)\s?)?\d{1,4}\s?件の(?:コメント|返信|フィードバック)/u;
const commentHeading =
  /^(?:\d{1,4}|one|two|three|no)\s(?:comments?|thoughts?|responses?|replies)(?:\s(?:on|to)\s.{1,300})?$/i;
const commentForm = new Set(
  keysOf(
    'comments|leave a reply|leave a comment|leave a response|post a comment|add a comment|write a comment|join the discussion|join the conversation|discussion|reader comments|user comments|コメント|コメント一覧|みんなのコメント|コメントを残す|コメントを書く|コメントを投稿|コメントを投稿する|コメントする|返信を残す|読者のコメント|この記事へのコメント|この記事へのトラックバック|トラックバック',
  ),
);
const explanationHeading =
  /^(?:(?:ニュース|記事|編集部|専門家|AI|背景|用語|ポイント|事件|ミニ|図解|詳しい)?(?:の|による)?(?:解説|考察)|(?:編集部|専門家)の(?:見解|視点|コメント))$/iu;
const bracketed = /^[【[［〔<＜《]/u;
const afterwordHeading =
  /^(?:編集部?後記|あとがき|筆者後記|editor.s note|our take|commentary|analysis|opinion)$/i;

/** What kind of part a heading line opens, if any. `bracketed`: it stands in 【】 or the like, as labels of parts do. */
export function opensPart(line: string): { kind: Opener; bracketed: boolean } | undefined {
  if (line.length > 320) return undefined;
  if (commentCount.test(line) || (line.length > 3 && commentHeading.test(line)))
    return { kind: 'comments', bracketed: false };
  if (line.length > 70) return undefined;
  const inner = decorated.exec(line)?.[1] ?? line;
  const inBrackets = bracketed.test(line);
  if (explanationHeading.test(inner)) return { kind: 'explanation', bracketed: inBrackets };
  if (afterwordHeading.test(inner)) return { kind: 'afterword', bracketed: inBrackets };
  const key = phraseKey(inner);
  if (
    commentForm.has(key) ||
    /^(?:読者|ユーザー|みんな|皆様|ご覧の方)?(?:の|からの)?コメント(?:一覧|欄)?$/u.test(key)
  )
    return { kind: 'comments', bracketed: inBrackets };
  if (related.has(key)) return { kind: 'related', bracketed: inBrackets };
  if (bio.has(key)) return { kind: 'bio', bracketed: inBrackets };
  if (newsletter.has(key)) return { kind: 'newsletter', bracketed: inBrackets };
  if (/^(?:参考(?:記事|文献|リンク|資料|サイト)?|出典|引用元|情報源|sources?|references?)$/i.test(inner))
    return { kind: 'references', bracketed: inBrackets };
  return undefined;
}

/** Title quoted in a comments heading: «“X” への1件のコメント», "2 thoughts on “X”". */
export function titleInCommentHeading(line: string): string | undefined {
  const japanese = /^[“"「『](.{4,300})[”"」』]\s?(?:への|に対する)\s?\d{1,4}\s?件/u.exec(line);
  const english =
    /^(?:\d{1,4}|one)\s(?:comments?|thoughts?|responses?|replies)\s(?:on|to)\s[“"‘']([^”"]{4,300})[”"’']$/i.exec(
      line,
    );
  return japanese?.[1] ?? english?.[1];
}

/**
 * Several buttons or menu words on one line: 「シェア　ポスト　はてブ」, "Accept all cookies | Manage preferences". One known word is
 * enough beside others as short; at the page's edge a row of short words is one without.
 */
export function isMenuLine(line: string, isEdge: boolean): boolean {
  if (line.length > 160 || line.length < 5 || /^[|｜\d]|[。]/u.test(line)) return false;
  const parts = line
    .split(/\s?[|｜·]\s?|　+|\s{2,}|(?<=[\]］])\s?(?=[[［])|\s\/\s/u)
    .map((part) => part.replaceAll(/^[[［(（]|[\]］)）]$/gu, '').trim());
  if (parts.length < 2 || parts.some((part) => part.length > 34 || /[.!?！？]$/.test(part))) return false;
  const known = parts.filter(
    (part) =>
      furniture.has(phraseKey(part)) || related.has(phraseKey(part)) || newsletter.has(phraseKey(part)),
  ).length;
  if (known * 3 >= parts.length || (known >= 1 && parts.every((part) => part.length <= 20))) return true;
  return isEdge && /[|｜]/u.test(line) && parts.every((part) => part.length <= 20) && !/\d{4}/.test(line);
}

/** Breadcrumbs: two or more separators of one kind between short items; with "ホーム" or "Home" first, one is enough. */
export function isBreadcrumb(line: string): boolean {
  if (line.length > 260 || line.length < 5) return false;
  const parts = line.split(/\s?[»›＞>▶→]\s?|\s\/\s|\s＞\s/u).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part.length > 120)) return false;
  const fromHome = /^(?:ホーム|トップ(?:ページ)?|top|home|HOME|TOP)$/iu.test(parts[0] ?? '');
  const short = parts.slice(0, -1).every((part) => part.length > 0 && part.length <= 32);
  return short && (fromHome || (parts.length >= 3 && /[»›＞]/u.test(line)));
}

/** Credit of a picture: "Photo X", "写真：X", "Image: X / Getty". Not "Photos show that …". */
export function pictureCredit(line: string): string | undefined {
  if (line.length > 90) return undefined;
  return /^(?:photo(?:graph)?|image|picture|illustration|screenshot|credit|写真|画像|イラスト|撮影|提供)(?:\s(?:credit|by|courtesy(?: of)?|via|source)|クレジット|提供|出典)?(?:\s?[:：/／]\s?|\s)([^.。]{2,70})$/iu.exec(
    line,
  )?.[1];
}
