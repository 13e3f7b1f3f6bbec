import { describe, expect, it } from 'vitest';
import { cleaned, rawOf } from './raw.fixture.ts';

interface Expected {
  readonly title?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly authors?: readonly string[];
  readonly from?: string;
}

/** Heads of articles in the manner of agencies, newspapers, trade press, blogs and offices; all of them invented. */
const heads: readonly (readonly [string, string, Expected])[] = [
  [
    'trade press with menu, date and rubric on one line',
    'Home\nData Breaches\nNewsletter\n\nInvented Panda Hackers Deploy New Backdoor Against Asian Ministries\n\nJul 09, 2024 Ravi Example Cyber Espionage / Malware\n\nA threat actor dubbed Invented Panda has deployed a new backdoor against ministries in Asia.\n\n"It uses DNS," Example Research said in a report published today.\n',
    {
      title: 'Invented Panda Hackers Deploy New Backdoor Against Asian Ministries',
      published: '2024-07-09',
      from: 'Example Research',
    },
  ],
  [
    'byline, date and time on lines of their own',
    'Ransomware gang leaks data of invented hospital chain\nBy\nJane Example\nJuly 9, 2024\n10:36 AM\n2\nThe Invented Locker gang has leaked data that it claims to have stolen from a hospital chain.\n\nThe company told SampleComputer that care was not affected. A spokesperson told SampleComputer that police were informed.\n',
    {
      title: 'Ransomware gang leaks data of invented hospital chain',
      outlet: 'SampleComputer',
      published: '2024-07-09T10:36',
      authors: ['Jane Example'],
    },
  ],
  [
    'dek between title and byline',
    'Invented APT Targets Asian Telecoms in Years-Long Campaign\nA sophisticated operation has been stealing call records from carriers across the region.\n\nNate Example, Contributing Writer\nJuly 9, 2024\n4 Min Read\n\nA threat that researchers track as Invented Mantis has been stealing call records from carriers since 2021.\n',
    {
      title: 'Invented APT Targets Asian Telecoms in Years-Long Campaign',
      published: '2024-07-09',
      authors: ['Nate Example'],
    },
  ],
  [
    'news agency with a dateline',
    'Exclusive: Hackers breached ministry in invented country\nBy James Example and Raphael Sample\nJuly 9, 2024 8:02 PM UTC Updated 3 hours ago\n\nLONDON, July 9 (Sampleters) - Hackers broke into the foreign ministry of an invented country last year, three people said.\n',
    {
      title: 'Exclusive: Hackers breached ministry in invented country',
      outlet: 'Sampleters',
      published: '2024-07-09T20:02Z',
      authors: ['James Example', 'Raphael Sample'],
    },
  ],
  [
    'byline that names the outlet',
    'Invented hackers hit shipbuilder, police say\nBy Ann Example, Sample Security Magazine\n9 July 2024\n\nA hacker group broke into the servers of a shipbuilder, the police said on Tuesday.\n',
    { outlet: 'Sample Security Magazine', published: '2024-07-09', authors: ['Ann Example'] },
  ],
  [
    'name of the office above title and date',
    'U.S. Department of Examples\nFOR IMMEDIATE RELEASE – Monday, March 25, 2024\nSeven Persons Charged over Years of Computer Intrusions\n\nAn indictment unsealed today charges seven persons with conspiracy to commit computer intrusions.\n',
    {
      title: 'Seven Persons Charged over Years of Computer Intrusions',
      outlet: 'U.S. Department of Examples',
      published: '2024-03-25',
    },
  ],
  [
    'label and date on two lines',
    'Invented Actors Target Edge Devices\nRelease Date\nJuly 08, 2024\nAlert Code\nAA24-190A\n\nThe authoring agencies assess that a group of an invented state is targeting edge devices worldwide.\n',
    { title: 'Invented Actors Target Edge Devices', published: '2024-07-08' },
  ],
  [
    '新聞の通信社電',
    '架空国のハッカー集団、防衛企業に侵入　米当局が警告\n\n【ワシントン共同】米当局は9日、架空国のハッカー集団が防衛企業のネットワークに侵入していたと警告した。\n',
    { title: '架空国のハッカー集団、防衛企業に侵入 米当局が警告', outlet: '共同' },
  ],
  [
    '新聞社の名と日付の行',
    '【深層】島の電気を消すのは誰か\n2024年2月11日　例示新聞　朝刊7面\n\n　島の通信網に、音を立てない侵入者がいた。架空国の国家支援型グループであると企業が公表した。\n',
    { title: '【深層】島の電気を消すのは誰か', outlet: '例示新聞', published: '2024-02-11' },
  ],
  [
    '署名と媒体が角括弧に入るニュースサイト',
    '例示NEWS > セキュリティ > 架空社に不正アクセス\n\n架空社に不正アクセス、個人情報5万件流出か\n2024年07月09日 18時20分 公開\n[山田太郎，Sample Media]\n\n印刷\n\n　架空社は7月9日、同社のサーバが攻撃を受け、個人情報が流出した可能性があると発表した。\n',
    {
      title: '架空社に不正アクセス、個人情報5万件流出か',
      outlet: 'Sample Media',
      published: '2024-07-09T18:20',
      authors: ['山田太郎'],
    },
  ],
  [
    '末尾に媒体名と日付',
    '架空社のサーバに不正アクセス - 個人情報流出の可能性\n架空社は、同社のサーバが不正アクセスを受け、個人情報が流出した可能性があることを明らかにした。\n\n（Sample NEXT - 2024/07/09 ） ツイート\n',
    {
      title: '架空社のサーバに不正アクセス - 個人情報流出の可能性',
      outlet: 'Sample NEXT',
      published: '2024-07-09',
    },
  ],
  [
    '注意喚起の文書番号と新規・更新',
    'EX-AT-2024-0099\n2024-07-09(新規)\n2024-07-11(更新)\n\n架空製品の脆弱性（CVE-2024-99999）に関する注意喚起\n\nI. 概要\n2024年7月8日、架空社は架空製品の脆弱性に関するアドバイザリを公開しました。本脆弱性を悪用する攻撃が確認されています。\n',
    {
      title: '架空製品の脆弱性（CVE-2024-99999）に関する注意喚起',
      published: '2024-07-09',
      updated: '2024-07-11',
    },
  ],
  [
    '官公庁の右寄せの日付と名称',
    '                    令和６年７月９日\n                    例　示　庁\n\n架空グループによるサイバー攻撃について（注意喚起）\n\n　例示庁は、架空グループと呼ばれる攻撃グループによるキャンペーンを確認しました。\n',
    {
      title: '架空グループによるサイバー攻撃について（注意喚起）',
      outlet: '例示庁',
      published: '2024-07-09',
    },
  ],
  [
    '翻訳であることの断り',
    '架空パンダの新たなバックドアを解析\n2024年7月9日\n\n例示社は、架空パンダによる新たな攻撃キャンペーンを確認しました。本記事では解析結果を報告します。\n\n本記事は、2024年7月1日に公開された『Invented Panda Returns With a New Backdoor』（原文）を翻訳したものです。\n',
    {
      title: '架空パンダの新たなバックドアを解析',
      published: '2024-07-09',
      from: 'Invented Panda Returns With a New Backdoor',
    },
  ],
  [
    'an article that says where it was first published',
    'How the wall fell\n9 July 2024\n\nThe group spent two years inside the network before anybody noticed that something was wrong.\n\nThis article was originally published on Sample Review.\n',
    { published: '2024-07-09', from: 'Sample Review' },
  ],
  [
    'a vendor’s own report',
    'Invented Kitten: a look at the tooling\nBy the Sample Intelligence team.\nJuly 8, 2020\n\nSample researchers identified a new loader. In the past, Other Labs published a report on the group.\n',
    {
      title: 'Invented Kitten: a look at the tooling',
      published: '2020-07-08',
      authors: ['Sample Intelligence team'],
    },
  ],
];

describe('what the head of an article says', () => {
  it.each(heads)('%s', async (_, text, expected) => {
    const { title, outlet, publishedAt, updatedAt, authors, lineage } = await cleaned(
      rawOf(text, 'text/plain'),
    );
    if (expected.title !== undefined) expect(title).toBe(expected.title);
    expect({
      outlet,
      published: publishedAt?.value,
      updated: updatedAt?.value,
      authors,
      from: lineage[0]?.title ?? lineage[0]?.outlet,
    }).toEqual({
      outlet: expected.outlet,
      published: expected.published,
      updated: expected.updated,
      authors: expected.authors ?? [],
      from: expected.from,
    });
  });
});
