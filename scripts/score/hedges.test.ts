import { describe, expect, it } from 'vitest';
import { withoutHedges } from './hedges.ts';

describe('a sentence without its hedges', () => {
  it.each([
    ['The group is believed to be run by Russia.', 'The group is run by Russia.'],
    ['They may have come through a VPN.', 'They had come through a VPN.'],
    ['Probably the actor, a suspected Chinese group, used it.', 'The actor, a Chinese group, used it.'],
    ['X says with moderate confidence that it is China.', 'X says that it is China.'],
    ['It cannot be seen who did it.', 'It cannot be seen who did it.'],
  ])('%s', (hedged, bare) => {
    expect(withoutHedges(hedged, 'en')).toBe(bare);
  });

  it.each([
    ['中国が関与した可能性がある。', '中国が関与した。'],
    ['攻撃は北朝鮮によるとみられている。', '攻撃は北朝鮮による。'],
    ['ロシア系とみられる集団が侵入した。', 'ロシア系の集団が侵入した。'],
    ['同国の関与が疑われている。', '同国が関与した。'],
    ['攻撃者は分かっていない。', '攻撃者は分かっていない。'],
  ])('%s', (hedged, bare) => {
    expect(withoutHedges(hedged, 'ja')).toBe(bare);
  });
});
