import { describe, expect, it } from 'vitest';
import { namedReport } from './named-report.ts';

describe('namedReport', () => {
  it.each([
    ['A group has been targeting telecoms, according to a new report from Example Future.', 'Example Future'],
    ['"They are good," Example Talos said in a Thursday report.', 'Example Talos'],
    [
      "Example's Research Team, part of Sample, said in a report shared with The Daily that backdoors were found.",
      "Example's Research Team",
    ],
    [
      'The Example Security Agency (ESA) and the EBI released a joint advisory on Tuesday about the group.',
      'Example Security Agency',
    ],
    [
      'In a joint advisory published by the Example Signals Directorate and partners, agencies warned of it.',
      'Example Signals Directorate',
    ],
    [
      'They broke in, according to a joint advisory published by the cybersecurity agencies of Freedonia and Sylvania.',
      'cybersecurity agencies of Freedonia and Sylvania',
    ],
    [
      'Example Micro researchers Ann Lee and Bo Chan said in an analysis published last week.',
      'Example Micro',
    ],
    ['A new report by Example Labs details the exploits.', 'Example Labs'],
    [
      'Example Intelligence Group (EIG) said in a blog post on Wednesday that the bug is exploited.',
      'Example Intelligence Group',
    ],
    [
      'Exampleware researchers have found a new backdoor, the company said in a report published on Tuesday.',
      'Exampleware',
    ],
  ])('%s', (text, outlet) => {
    expect(namedReport(text, 0, false)?.outlet).toBe(outlet);
  });

  it.each([
    'According to Example Labs, the group has been active since 2020.',
    'The attackers used tools described in a 2019 report by Example Eye.',
    'In 2021, Example Soft published a report about another group.',
    'We published our findings in a report.',
    'The agency was hit, citing a report.',
  ])('claims nothing where the text does not rest on it: %s', (text) => {
    expect(namedReport(text, 0, false)).toBeUndefined();
  });

  it.each([
    ['例示コムのExample Research Teamによる報告によると、攻撃者は侵入した。', 'Example Research Team'],
    ['米セキュリティ企業Example Futureの報告書によると、架空国のグループが攻撃した。', 'Example Future'],
    ['例示マイクロが公開したレポートによると、攻撃が続いている。', '例示マイクロ'],
    ['米例示ソフトは8日、ハッカー集団に関する報告書「見えない侵入者」を公表した。', '例示ソフト'],
    ['本稿では、例示マイクロが今月公開した調査をもとに、変化を整理します。', '例示マイクロ'],
    ['米国のESAとEBIは共同アドバイザリーを公開した。', 'ESAとEBI'],
  ])('%s', (text, outlet) => {
    expect(namedReport(text, 0, true)?.outlet).toBe(outlet);
  });

  it.each([
    '最近の報告によると、二つのグループが活動している。',
    '同社の調査によると、被害は少なくとも5社に及ぶ。',
    '2024年7月8日、例示社は例示製品の脆弱性に関するアドバイザリを公開しました。',
    'セキュリティ企業の例示社は、新たなバックドアを発見したと発表した。',
  ])('名指しのないもの、下敷きでないものは挙げない: %s', (text) => {
    expect(namedReport(text, 0, true)).toBeUndefined();
  });

  it('gives the report’s title and its place', () => {
    const text = '米例示ソフトは8日、ハッカー集団に関する報告書「見えない侵入者たち」を公表した。';
    const report = namedReport(text, 100, true);
    expect(report).toMatchObject({ title: '見えない侵入者たち', start: 100 });
    expect(report?.end).toBeLessThanOrEqual(100 + text.length);
  });
});
