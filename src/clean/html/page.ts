/** A piece of block text that stands in one stretch of the source. */
export interface Run {
  /** Offset within the block's text. */
  readonly at: number;
  /** Code units of the block's text. */
  length: number;
  /** Range of the source (code units of the decoded file), end exclusive. */
  readonly from: number;
  to: number;
}

export type BlockTag = 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'alt' | 'title';

/** Text that stands on lines of its own. */
export interface Block {
  /** Index of the block element that holds it. */
  readonly node: number;
  readonly tag: BlockTag;
  readonly level: number;
  /** Newlines that stand before it, 1 or 2. */
  readonly gap: 1 | 2;
  text: string;
  readonly runs: Run[];
  /** Code units that stand in links. */
  linkUnits: number;
  /** Class names and the like of inline elements in it that say what it is. */
  words: string;
  readonly row: number;
  readonly cell: number;
}

/** A block element. Children have greater indices than their parents. */
export interface PageNode {
  readonly parent: number;
  readonly tag: string;
  /** Class, id, role and itemprop, lower case, separated by spaces. */
  readonly words: string;
}

/** Position within a page: block and offset in its text. */
export interface BlockPoint {
  readonly block: number;
  readonly offset: number;
}

export interface PageLink {
  readonly href: string;
  readonly start: BlockPoint;
  readonly end: BlockPoint;
}

export interface TimeElement {
  readonly datetime: string;
  readonly words: string;
  readonly block: number;
}

/** What one pass over the source finds. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly nodes: readonly PageNode[];
  readonly links: readonly PageLink[];
  readonly times: readonly TimeElement[];
  /** `<meta>` by its name, property or itemprop (lower case) → contents in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  /** Text of `<title>` and its place. */
  readonly title?: { text: string; from: number; to: number };
  readonly language?: string;
  readonly base?: string;
  readonly canonical?: string;
  /** Why reading stopped early. */
  readonly stopped?: 'too-deep' | 'too-large';
}
