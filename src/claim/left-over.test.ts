import { describe, expect, it } from 'vitest';
import { told } from './marked.fixture.ts';

const about =
  '{actor|Pale Heron} targeted {country:JP|Japan}.\n{actor|Pale Heron} is active.\nAnalysts follow {actor|Pale Heron}.\n';
const uses = (marked: string, lang: 'ja' | 'en' = 'en') =>
  told(marked, lang).filter((claim) => / uses /.test(claim));

describe('what a report tells without saying who did it', () => {
  it('is the deed of the one whom the report is about', () => {
    expect(uses(`${about}Then: {technique:T1003|dumping of passwords} on servers.`)).toEqual([
      'Pale Heron uses T1003',
    ]);
  });

  it('is nobody’s where the report is about several', () => {
    expect(
      uses(
        `${about}{actor|Red Otter} and {actor|Grey Crane} met.\n{actor|Red Otter} hid.\nThen: {technique:T1003|dumping of passwords} on servers.`,
      ),
    ).toEqual([]);
  });

  it('is nothing where the sentence advises, supposes or denies', () => {
    for (const words of ['Block', 'If you see', 'Nobody saw no']) {
      const before = words === 'Block' ? 'Organisations should block' : words;
      expect(uses(`${about}${before} {technique:T1003|dumping of passwords}.`)).toEqual([]);
    }
  });

  it('keeps a doubt', () => {
    expect(uses(`${about}Next came, reportedly, {technique:T1003|dumping of passwords}.`)).toEqual([
      'Pale Heron uses T1003 (hedged)',
    ]);
  });

  it('is not that of an actor of whom the text says that its part is unknown', () => {
    const doubted =
      'Hackers broke into banks.\nIt is not known whether {actor|Pale Heron} had a part in it.\n{actor|Pale Heron} is old.\nAnalysts follow {actor|Pale Heron}.\n';
    expect(uses(`${doubted}Then: {technique:T1003|dumping of passwords} on servers.`)).toEqual([]);
  });
});

describe('“the attackers” of a report about one actor', () => {
  it('are that actor', () => {
    const claims = told(
      `${about}The attackers hit {sector:energy|energy} companies in {country:VN|Vietnam}.`,
      'en',
    );
    expect(claims).toContain('Pale Heron targets VN');
    expect(claims.filter((claim) => claim.startsWith('<'))).toEqual([]);
  });

  it('stay unnamed where nobody is named', () => {
    const claims = told('The attackers hit {sector:energy|energy} companies in {country:VN|Vietnam}.', 'en');
    expect(claims.every((claim) => claim.startsWith('<'))).toBe(true);
  });
});
