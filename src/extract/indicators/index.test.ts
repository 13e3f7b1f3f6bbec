import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../sentences/index.ts';
import { findIndicators } from './index.ts';

function find(text: string, url?: string) {
  return findIndicators({ text, sentences: splitSentences(text, [], 'ja'), url });
}
function values(text: string): string[] {
  return find(text)
    .filter((one) => !one.benign)
    .map((one) => `${one.type} ${one.value}`);
}

describe('indicators', () => {
  it.each([
    ['通信先はevil-panel[.]comだった。', 'domain-name evil-panel.com'],
    ['通信先は evil-panel(.)co(.)jp である。', 'domain-name evil-panel.co.jp'],
    ['it beacons to cdn[dot]evil-panel[dot]net.', 'domain-name cdn.evil-panel.net'],
    ['it beacons to evil-panel{.}org.', 'domain-name evil-panel.org'],
    ['hxxps://evil-panel[.]com/a/b.php?x=1 を開く', 'url https://evil-panel.com/a/b.php?x=1'],
    ['hXXp[:]//45.77.12[.]9:8080/gate', 'url http://45.77.12.9:8080/gate'],
    ['hxxp[://]evil-panel.com/x).', 'url http://evil-panel.com/x'],
    ['45.77.12[.]9と通信した', 'ipv4-addr 45.77.12.9'],
    ['45[.]77[.]12[.]9', 'ipv4-addr 45.77.12.9'],
    ['2a02:4780:b:1::2f から', 'ipv6-addr 2a02:4780:b:1::2f'],
    ['billing[@]evil-panel[.]com', 'email-addr billing@evil-panel.com'],
    ['9e107d9d372bb6826bd81d3542a419d6', 'file:hashes.MD5 9e107d9d372bb6826bd81d3542a419d6'],
    [
      '検体2FD4E1C67A2D28FCED849EE1BB76E7391B93EB12の',
      'file:hashes.SHA-1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12',
    ],
    ['不正なファイルmsedge_upd.dllをサイドロードする。', 'file:name msedge_upd.dll'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it.each([
    ['192.168.10.4', 'private address'],
    ['203.0.113.77', 'documentation address'],
    ['evil[.]example[.]com', 'example domain'],
    ['詳細は https://blog.somewhere-else.com/post を参照', 'link of the report'],
    ['詳細は https://www.jpcert.or.jp/at/2024/at240001.html を参照', "a security body's or vendor's site"],
    ['https://twitter.com/someone', 'social network or media'],
    ['バージョン 9.1.0.3 以前が影響を受ける。', 'version number'],
    ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hash of an empty file'],
  ])('keeps %s and says why it is none', (text, reason) => {
    expect(find(text).map((one) => one.benign)).toEqual([reason]);
  });

  it('does not take file names, products, companies and times for addresses', () => {
    expect(
      find(
        'Node.js and ASP.NET with payload.py, update.zip and Booking.com at 12:30:45, see std::string and e.g. that.',
      ),
    ).toEqual([]);
  });

  it("knows the report's own site", () => {
    expect(find('https://news.harbour-lab.io/about', 'https://www.harbour-lab.io/p/1')[0]?.benign).toBe(
      "the report's own site",
    );
  });

  it('takes undefanged addresses of an indicator list', () => {
    const text =
      '侵害指標\n\n45.77.12.9\nupdate-panel.com\n\nこのほかの対策は次のとおりである。詳しくは help-desk.com を見る。';
    expect(values(text)).toEqual(['ipv4-addr 45.77.12.9', 'domain-name update-panel.com']);
  });

  it('are slices of the text, sorted, for any string', () => {
    const piece = fc.constantFrom(
      'evil',
      '.',
      '[.]',
      'com',
      'hxxp',
      '://',
      ':',
      '1',
      '45',
      'a1b2',
      ' ',
      '(',
      ')',
      '@',
      '攻撃',
      '\n',
      '/',
      '-',
      '_',
      '::',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let before = 0;
          for (const one of find(text)) {
            if (one.start < before || text.slice(one.start, one.end) !== one.text || one.text === '')
              return false;
            before = one.start;
          }
          return true;
        },
      ),
    );
  });
});
