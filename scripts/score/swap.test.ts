import { describe, expect, it } from 'vitest';
import { swapNames } from './swap.ts';

const label = {
  id: 'one',
  file: 'one.txt',
  actors: [{ name: 'Whitefly', accept: ['White Fly'] }],
  malware: [{ name: 'Vcrodat' }],
  claims: [
    {
      type: 'uses',
      source: 'Whitefly',
      target: 'Vcrodat',
      status: 'asserted',
      evidence: 'Whitefly uses Vcrodat.',
    },
  ],
};

describe('names swapped', () => {
  it('in the text and in its label alike', () => {
    const swapped = swapNames('Seen: Whitefly uses Vcrodat.', label, new Set());
    const claim = swapped.label.claims?.[0];
    expect(swapped.text).not.toMatch(/Whitefly|Vcrodat/);
    expect(swapped.text).toContain(claim?.evidence);
    expect(claim?.source).toBe(swapped.label.actors?.[0]?.name);
    expect(claim?.type).toBe('uses');
  });

  it('but not inside longer words', () => {
    expect(swapNames('Whiteflyers', label, new Set()).text).toBe('Whiteflyers');
  });
});
