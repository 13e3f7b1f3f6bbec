/** Pages in the manner of publishing systems; everything in them is invented. */

export const wordpressPage = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="UTF-8"><title>架空系グループ「Example Kitten」、国内の事業者を標的に - サイバー週報</title>
<meta property="og:site_name" content="サイバー週報"><meta property="og:title" content="架空系グループ「Example Kitten」、国内の事業者を標的に">
<meta property="article:published_time" content="2025-03-04T09:15:00+09:00"><meta property="article:modified_time" content="2025-03-05T10:00:00+09:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"架空系","author":{"@id":"#p"},"publisher":{"@type":"Organization","name":"週報編集部"}},{"@type":"Person","@id":"#p","name":"山田 太郎"}]}</script>
<style>.x{color:red}</style></head>
<body class="single single-post has-sidebar menu-open">
<a class="skip-link screen-reader-text" href="#content">コンテンツへスキップ</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">サイバー週報</a></p>
<nav id="site-navigation"><ul><li><a href="/">ホーム</a></li><li><a href="/news">ニュース</a></li></ul></nav></header>
<div class="breadcrumbs"><a href="/">ホーム</a> &gt; <a href="/news">ニュース</a> &gt; 架空系グループ</div>
<div id="content" class="site-content content-sidebar-wrap"><main id="main">
<article id="post-12" class="post type-post category-news tag-malware">
<header class="entry-header"><h1 class="entry-title">架空系グループ「Example Kitten」、国内の事業者を標的に</h1>
<div class="entry-meta"><span class="posted-on">投稿日: <time class="entry-date published" datetime="2025-03-04T09:15:00+09:00">2025年3月4日</time></span><span class="byline"> 投稿者: <span class="author vcard"><a href="/author/yamada">山田 太郎</a></span></span></div></header>
<div class="sharedaddy"><ul><li><a href="#">ツイート</a></li><li><a href="#">シェア</a></li></ul></div>
<div class="entry-content">
<figure><img src="a.png" alt="攻撃の流れの図"><figcaption>図1 攻撃の流れ</figcaption></figure>
<p>例示ラボは4日、攻撃グループ「Example Kitten」が、国内の暗号資産交換業者を標的にしていると発表した。</p>
<p>同社によると、攻撃者は<ruby>悪意<rp>(</rp><rt>あくい</rt><rp>)</rp></ruby>のあるマルウェア「DemoRAT」を
  感染させていた。<br>被害は少なくとも5社に及ぶ可能性があるという&amp;hellip;</p>
<h2>対策</h2>
<ul><li>多要素認証を有効にする</li><li>不審なメールの添付ファイルを開かない</li></ul>
<table><tr><th>種別</th><th>値</th></tr><tr><td>ドメイン</td><td>evil[.]example</td></tr></table>
<p>【解説】</p>
<p>今回の攻撃は、同グループが過去に使用した手法と重なる部分が多く、国内の事業者にとって脅威となっている。</p>
<p>from <a href="/kitten-en">Example Kitten Targets Japanese Firms With DemoRAT</a>.</p>
</div>
<footer class="entry-footer"><span class="cat-links">カテゴリー: <a href="#">ニュース</a></span></footer>
</article>
<div class="related-posts"><h3>関連記事</h3><ul><li><a href="/1">ランサムウェア攻撃の被害が拡大、国内の病院でも確認</a></li></ul></div>
<div id="comments" class="comments-area"><h2>1件のコメント</h2><ol class="comment-list"><li><p>鈴木 2025年3月6日 10:00</p><p>証拠が足りないように思います。別の国の仕業ではないでしょうか。</p></li></ol></div>
</main>
<aside id="secondary" class="widget-area"><h2>最近の投稿</h2><ul><li><a href="/2">別の攻撃グループが大学を攻撃したと報じられる</a></li></ul></aside></div>
<footer id="colophon" class="site-footer"><p>© 2025 サイバー週報 All Rights Reserved.</p></footer>
<script>var a="<p>見えない</p>";</script></body></html>`;

export const newsPage = `<!doctype html><html lang=en-US><head><title>Hackers Breach Telecoms in Southeast Asia | Cyber Example Daily</title>
<meta property="og:title" content="Hackers Breach Telecoms in Southeast Asia"></head><body>
<div class="topbar">Tuesday, November 24, 2026</div>
<div id="nav"><a href="/">Home</a> | <a href="/n">News</a> | <a href="/a">About</a></div>
<div id="wrapper"><div class="col">
<h1>Hackers Breach Telecoms in Southeast Asia</h1>
<h2 class="subtitle">Operation ran undetected for three years, researchers say</h2>
<p class="byline">By <a href="/x" rel="author">Jane Q. Doe</a></p><p class="date">July 9, 2024 10:36 AM EDT</p>
<div>An espionage group tracked as <b>Example Panda</b> has breached at least four telecommunications companies in Southeast Asia, Example Labs said in a report published on Tuesday.</div>
<div>&ldquo;The group&rsquo;s tooling is shared,&rdquo; said John Roe, a researcher at Example Labs.</div>
<div>The attackers used a backdoor called <i>Foo&shy;Bar</i> and exploited CVE-2021-26855.</div>
<div>Government agencies in the region have been notified and are working with the victims to contain the breach.</div>
<h3>Related Articles</h3><ul><li><a href="/1">Ransomware gang returns with new leak site</a></li></ul>
<h3>About the author</h3><div>Jane Q. Doe is a reporter covering security. She has worked for many outlets over the last ten years and lives in Boston.</div>
<h3>2 Comments</h3><div>anon - July 10, 2024</div><div>I think this was somebody else entirely. What do you think about it?</div>
</div></div><div class=foot>Copyright &copy; 2024 Cyber Example Media LLC. All rights reserved. <a href=/p>Privacy Policy</a></div></body></html>`;

/** A page of the older kind: layout by table, no class names; for Shift_JIS. */
export const officePage = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>例示庁：サイバー攻撃に関する注意喚起について</title></head>
<body><table width="100%"><tr><td><a href="/">トップページ</a>　<a href="/p">報道発表</a></td></tr><tr><td>
<p align="right">令和６年７月９日<br>例示庁サイバー対策室</p>
<h1>サイバー攻撃グループExample40に関する注意喚起について</h1>
<p>　本日、例示庁は、関係機関とともに、Example40と呼ばれるサイバー攻撃グループに関する文書に署名し、これを公表しました。</p>
<p>　同グループは、架空国を背景に持つ可能性が高いと評価されています。国内の会社も被害に遭ったとみています。</p>
<table border=1><tr><th>時期<th>手口<tr><td>2022年<td>Log4Shellの悪用</table>
</td></tr></table><p><a href="#top">ページの先頭へ戻る</a></p></body></html>`;
