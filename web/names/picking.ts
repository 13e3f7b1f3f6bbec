import type { Statement } from './statements.ts';

/** Which statement's evidence stands in the drawer, and how another gets there. */
export interface Picking {
  readonly selected: string | undefined;
  readonly onSelect: (statement: Statement | undefined) => void;
}

/** What a button that stands for a statement needs. */
export function pickOf(statement: Statement, { selected, onSelect }: Picking) {
  const isPressed = statement.key === selected;
  return { 'aria-pressed': isPressed, onClick: () => onSelect(isPressed ? undefined : statement) };
}
