import type { Block, Page, PageNode } from './page.ts';

/** Where a block stands on the page. */
export type Region = 'article' | 'outside' | 'comment' | 'furniture';

/** Class, id or role words of containers that hold no article. Each token is tried alone, so that `post tag-malware` is none. */
const furnitureToken =
  /^(?:(?:site|page|global|main|top|bottom|left|right|post|entry|article|content|single|blog|wp|l|c|m|p|js|block|sp|pc|is|u)[-_]{1,2})?(?:g?nav|navbar|navi|gnavi|lnavi|navigation|menu|menus|breadcrumbs?|pankuzu|topicpath|topic-path|footer|foot|sidebar|side|side-bar|aside|widget|widgets|share|shares|sharing|sharedaddy|share-buttons|sns|social|socials|social-links|related|relateds|related-posts|recommend|recommends|recommended|recommendation|ranking|rank|popular|trending|latest|newest|promo|promotion|banner|banners|bnr|ad|ads|adsense|adslot|advert|advertisement|sponsor|sponsored|pr|cookie|cookies|cookie-banner|cookie-notice|consent|gdpr|onetrust|newsletter|newsletters|subscribe|subscription|signup|sign-up|mailmagazine|pagination|pager|pagenavi|page-numbers|pagetop|page-top|totop|to-top|back-to-top|toc|table-of-contents|tags|taglist|tag-list|tag-links|cat-links|categories|category-list|cats|author-box|author-info|author-bio|author-profile|authorbox|about-author|bio|profile|profile-box|writer|writer-profile|modal|popup|overlay|skip-link|skiplink|search|search-form|searchform|searchbox|login|toolbar|copyright|sitemap|outbrain|taboola|screen-reader-text|sr-only|visually-hidden|visuallyhidden|loading|spinner|utility|utilities|jp-relatedposts|addtoany|prevnext|prev-next|nav-links|post-navigation|byline-bio|disclaimer|cta|follow|contextual|complementary|contentinfo|language-switcher|lang|langs|header-links|site-header|global-header|header-nav|masthead)(?:[-_]{1,2}(?:list|lists|box|boxes|wrap|wrapper|container|area|block|section|links?|buttons?|btns?|btn|menu|nav|inner|widget|items?|bar|module|group|content|contents|title|heading|header|articles?|posts?|news|entries|banner|form|panel|top|bottom|left|right|primary|secondary|pc|sp|\d{1,6}))*$/;
const commentToken =
  /^(?:(?:post|entry|article|blog|user|reader|wp|js|ja?)[-_]{1,2})?(?:comments?|commentlist|comment-list|commentform|comment-form|comment-respond|respond|responses|disqus|disqus_thread|fb-comments|discussion|trackbacks?|pingbacks?|replies)(?:[-_]{1,2}(?:list|area|wrap|wrapper|container|section|box|block|thread|template|content|inner|form|title|main|\d{1,9}))*$/;
const furnitureTags = new Set([
  'nav',
  'footer',
  'aside',
  'button',
  'select',
  'textarea',
  'noscript',
  'dialog',
  'menu',
  'search',
  'option',
  'audio',
  'video',
  'canvas',
  'object',
]);
const furnitureRoles = new Set([
  'navigation',
  'search',
  'banner',
  'contentinfo',
  'complementary',
  'menu',
  'menubar',
  'toolbar',
  'dialog',
  'alertdialog',
  'tablist',
]);
const holdsAll = new Set(['html', 'body', 'main', 'article', '#root']);

/**
 * Region of each block of a page. The article is the innermost element that holds at least seven tenths of the page's running text,
 * menus, share buttons and comments left out of the count; a container that calls itself furniture but holds more than half of the
 * text is believed less than its text.
 */
export function regionsOf(page: Page): Region[] {
  const { nodes, blocks } = page;
  const proseByBlock = blocks.map(proseOf);
  const all = heldBy(nodes, blocks, proseByBlock);
  const kinds = kindsOf(nodes, all);
  const own = blocks.map((block, i) => (kinds[block.node] === undefined ? (proseByBlock[i] ?? 0) : 0));
  const held = heldBy(nodes, blocks, own);
  const root = articleRoot(nodes, held);
  const inside = descendants(nodes, root);
  return blocks.map((block) => kinds[block.node] ?? (inside[block.node] ? 'article' : 'outside'));
}

/** Units of running text that a block counts with. */
function proseOf(block: Block): number {
  if (block.tag === 'heading' || block.tag === 'alt' || block.tag === 'title') return 0;
  const { length } = block.text;
  const own = length - block.linkUnits;
  const japanese = /[ぁ-ゖ]/u.test(block.text);
  const least = (block.tag === 'item' || block.tag === 'row' ? 60 : 36) / (japanese ? 2 : 1);
  return length >= least && own >= length * 0.5 ? own : 0;
}

/** Per node, the prose of all blocks in it. */
function heldBy(
  nodes: readonly PageNode[],
  blocks: readonly Block[],
  prose: readonly number[],
): Float64Array {
  const held = new Float64Array(nodes.length);
  for (const [i, block] of blocks.entries()) held[block.node] = (held[block.node] ?? 0) + (prose[i] ?? 0);
  for (let i = nodes.length - 1; i > 0; i--) {
    const parent = nodes[i]?.parent ?? 0;
    if (parent >= 0) held[parent] = (held[parent] ?? 0) + (held[i] ?? 0);
  }
  return held;
}

function kindsOf(nodes: readonly PageNode[], held: Float64Array): ('comment' | 'furniture' | undefined)[] {
  const total = held[0] ?? 0;
  const kinds: ('comment' | 'furniture' | undefined)[] = [];
  const isWithinArticle: boolean[] = [];
  for (const [i, node] of nodes.entries()) {
    const above = node.parent >= 0 ? kinds[node.parent] : undefined;
    isWithinArticle.push(
      node.tag === 'article' ||
        node.tag === 'main' ||
        (node.parent >= 0 && isWithinArticle[node.parent] === true),
    );
    const share = total > 0 ? (held[i] ?? 0) / total : 0;
    kinds.push(above ?? kindOf(node, share, isWithinArticle[i] === true));
  }
  return kinds;
}

function kindOf(
  node: PageNode,
  share: number,
  isWithinArticle: boolean,
): 'comment' | 'furniture' | undefined {
  if (holdsAll.has(node.tag)) return undefined;
  const tokens = node.words === '' ? [] : node.words.split(/\s+/);
  if (share < 0.85 && tokens.some((token) => commentToken.test(token))) return 'comment';
  if (share > 0.5) return undefined;
  if (furnitureTags.has(node.tag)) return 'furniture';
  // A page's own header holds menus; an article's holds its title, byline and date.
  if (
    node.tag === 'header' &&
    !isWithinArticle &&
    share < 0.02 &&
    /(?:^|[\s_-])(?:site|global|page|main|top|nav)/.test(node.words)
  )
    return 'furniture';
  if (/^h[1-6]$|^p$/.test(node.tag)) return undefined;
  return tokens.some((token) => furnitureRoles.has(token) || furnitureToken.test(token))
    ? 'furniture'
    : undefined;
}

/** Descends from the root as long as one child holds seven tenths of what the page holds. */
function articleRoot(nodes: readonly PageNode[], held: Float64Array): number {
  const total = held[0] ?? 0;
  if (total === 0) return 0;
  const best = new Int32Array(nodes.length).fill(-1);
  for (let i = nodes.length - 1; i > 0; i--) {
    const parent = nodes[i]?.parent ?? 0;
    const rival = best[parent] ?? -1;
    if (rival < 0 || (held[i] ?? 0) >= (held[rival] ?? 0)) best[parent] = i;
  }
  let root = 0;
  for (;;) {
    const next = best[root] ?? -1;
    const node = nodes[next];
    if (next < 0 || !node || (held[next] ?? 0) < total * 0.7) break;
    // A page of one paragraph: its container is the article.
    if (/^(?:p|li|td|th|tr|tbody|table|ul|ol|dl|dd|pre|blockquote)$/.test(node.tag) && node.tag !== 'td')
      break;
    root = next;
  }
  return widened(nodes, held, root);
}

/** An `<article>` or `itemprop=articleBody` around it is the article, unless it holds much else. */
function widened(nodes: readonly PageNode[], held: Float64Array, root: number): number {
  for (let i = root, steps = 0; i > 0 && steps < 12; i = nodes[i]?.parent ?? 0, steps++) {
    const node = nodes[i];
    if (
      node &&
      (node.tag === 'article' || /\b(?:newsarticle|blogposting|hentry)\b/.test(node.words)) &&
      (held[i] ?? 0) <= (held[root] ?? 0) * 1.4
    )
      return i;
  }
  return root;
}

function descendants(nodes: readonly PageNode[], root: number): boolean[] {
  const inside: boolean[] = [];
  for (const [i, node] of nodes.entries())
    inside.push(i === root || (node.parent >= 0 && inside[node.parent] === true));
  return inside;
}
