import { describe, expect, it } from 'vitest';
import { requestOf, understand } from './words.ts';

describe('what is pasted', () => {
  it('is addresses when nothing else stands there, each once', () => {
    const { addresses, text } = understand(
      ' https://a.example/1\nhttps://b.example/2\n\nhttps://a.example/1 ',
    );
    expect(addresses).toEqual(['https://a.example/1', 'https://b.example/2']);
    expect(text).toBe('');
  });

  it('is a text as soon as a word is no address', () => {
    const words = 'APT40 was seen again, see https://a.example/1';
    expect(understand(words)).toEqual({ addresses: [], text: words });
  });

  it('is nothing when it is white space', () => {
    expect(understand(' \n　')).toEqual({ addresses: [], text: '' });
  });

  it('goes out with the title and origin that were given, and without those that were not', () => {
    const understood = understand('Some text.');
    expect(requestOf(understood, { title: ' A title ', url: '' })).toEqual({
      texts: [{ text: 'Some text.', title: 'A title' }],
    });
  });
});
