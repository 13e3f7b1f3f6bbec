import { type CSSProperties, Fragment, memo, type ReactNode } from 'react';
import { OutsideIcon } from '../app/icons.tsx';
import style from './article.module.css';
import type { Line, Paragraph as ParagraphOfText } from './blocks.ts';
import markStyle from './marks.module.css';
import type { Mark } from './marks.ts';
import { type Overlay, type Piece, piecesOf } from './pieces.ts';
import type { Focus } from './selection.ts';

export interface TextOverlay extends Overlay {
  readonly text: string;
  /** The hint that a mark shows to the pointer. */
  readonly titleOf: (mark: Mark) => string;
}

/** A paragraph, drawn again only when its own marks or its part of the selection change. */
export const Paragraph = memo(function Paragraph(props: {
  paragraph: ParagraphOfText;
  overlay: TextOverlay;
  focus: Focus | undefined;
  inTitle: boolean;
}) {
  const { paragraph, overlay, focus } = props;
  const Tag = props.inTitle ? 'span' : paragraph.lines[0]?.kind === 'heading' ? 'h2' : 'p';
  return (
    <Tag className={style.paragraph} style={guessedHeight(paragraph)}>
      {paragraph.lines.map((line, index) => (
        <Fragment key={line.start}>
          {index > 0 && paragraph.wrapped && ' '}
          <LineOfText
            line={line}
            apart={!paragraph.wrapped && paragraph.lines.length > 1}
            overlay={overlay}
            focus={focus}
          />
        </Fragment>
      ))}
    </Tag>
  );
});

/** 40 characters a line of 1.85 em: near enough for a scroll bar. */
function guessedHeight({ start, end }: ParagraphOfText): CSSProperties {
  const guess: CSSProperties & { '--guess': string } = {
    '--guess': `${Math.ceil((end - start) / 40) * 1.85}em`,
  };
  return guess;
}

function LineOfText(props: { line: Line; apart: boolean; overlay: TextOverlay; focus: Focus | undefined }) {
  const { line, overlay, focus } = props;
  const pieces = piecesOf(line, overlay, focus?.place, focus?.emphasis);
  const content = byStretch(pieces).map((group) => {
    const children = group.map((piece) => <PieceOfText key={piece.start} piece={piece} overlay={overlay} />);
    const first = group[0];
    if (first?.stretch === undefined) return <Fragment key={first?.start}>{children}</Fragment>;
    return (
      <span key={first.start} className={style.evidence} data-stretch={first.stretch}>
        {children}
      </span>
    );
  });
  // Where the line begins in the text: what a selection of words is reckoned from.
  if (!props.apart && line.kind !== 'item') return <span data-line={line.start}>{content}</span>;
  return (
    <span className={style.line} data-line={line.start} data-item={line.kind === 'item' || undefined}>
      {content}
    </span>
  );
}

function byStretch(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0]?.stretch === piece.stretch) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function PieceOfText({ piece, overlay }: { piece: Piece; overlay: TextOverlay }): ReactNode {
  const words = overlay.text.slice(piece.start, piece.end);
  const mark = piece.mark === undefined ? undefined : overlay.marks[piece.mark];
  const linked = piece.link ? <LinkedWords url={piece.link} words={words} /> : words;
  if (!mark && !piece.focused && !piece.emphasised) return linked;
  return (
    <span
      className={mark ? markStyle.mark : undefined}
      data-kind={mark?.kind}
      data-mark={piece.mark}
      data-focused={piece.focused || undefined}
      data-emphasised={piece.emphasised || undefined}
      title={mark ? overlay.titleOf(mark) : undefined}
    >
      {linked}
    </span>
  );
}

/** A link of the document. Only web addresses are links here; anything else stays plain words. */
function LinkedWords({ url, words }: { url: string; words: string }) {
  if (!/^https?:\/\//i.test(url)) return words;
  return (
    <>
      {words}
      <a
        className={style.link}
        href={url}
        title={url}
        target="_blank"
        rel="noopener noreferrer nofollow"
        aria-label={url}
      >
        <OutsideIcon />
      </a>
    </>
  );
}
