import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Styles text for a stream: plain when it is no terminal, or when NO_COLOR is set to anything (no-color.org). */
export function paint(stream: { isTTY?: boolean }, environment = process.env): Paint {
  const coloured = stream.isTTY === true && !environment.NO_COLOR;
  return (style, text) => (coloured ? styleText(style, text, { validateStream: false }) : text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach a terminal
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A stranger's words for a terminal: control characters, escape sequences and direction overrides made visible as `�`. */
export function printable(text: string): string {
  return text.replace(control, '\ufffd');
}
