const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content or end tag. */
export const voidElements = setOf('area base br col embed hr img input link meta param source track wbr');

/** Elements that begin a line of their own, with the newlines that stand before and after: 2 makes a blank line. */
export const blockGap: ReadonlyMap<string, 1 | 2> = new Map([
  ...[
    ...setOf(
      'p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure section article header footer main nav aside form hr fieldset details address hgroup search',
    ),
  ].map((name) => [name, 2] as const),
  ...[
    ...setOf(
      'html body div li tr dt dd td th caption thead tbody tfoot figcaption option optgroup select button textarea label legend summary center dialog menu noscript canvas video audio object frameset dir listing xmp',
    ),
  ].map((name) => [name, 1] as const),
]);

/** Content that no reader sees, or that is no text: skipped up to the end tag. */
export const unseen = setOf('script style template noframes noembed iframe svg applet datalist');

/** Readings over ruby base text, and the brackets around them. */
export const rubyReadings = setOf('rt rp rtc');

/** Elements whose start ends an open paragraph (HTML Standard, "has a p element in button scope"). */
export const closesParagraph = setOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul listing xmp li dt dd',
);

/** Elements whose start ends an open one of the same list, up to the given boundary. */
export const closesSibling: ReadonlyMap<
  string,
  { readonly ends: readonly string[]; readonly within: ReadonlySet<string> }
> = new Map([
  ['li', { ends: ['li'], within: setOf('ul ol menu dir') }],
  ['dt', { ends: ['dt', 'dd'], within: setOf('dl') }],
  ['dd', { ends: ['dt', 'dd'], within: setOf('dl') }],
  ['tr', { ends: ['tr'], within: setOf('table') }],
  ['td', { ends: ['td', 'th'], within: setOf('tr table') }],
  ['th', { ends: ['td', 'th'], within: setOf('tr table') }],
  ['thead', { ends: ['thead', 'tbody', 'tfoot'], within: setOf('table') }],
  ['tbody', { ends: ['thead', 'tbody', 'tfoot'], within: setOf('table') }],
  ['tfoot', { ends: ['thead', 'tbody', 'tfoot'], within: setOf('table') }],
  ['option', { ends: ['option'], within: setOf('select datalist') }],
]);

/** End tags do not reach out of these. */
export const scopes = setOf('td th table caption');
