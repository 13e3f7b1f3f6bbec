import { describe, expect, it } from 'vitest';
import { told } from '../marked.fixture.ts';
import { says } from './statements.fixture.ts';

/** Each row: what a Japanese sentence says, and what is read out of it. Names are invented. */
const statements: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'whom somebody targets': [
    [
      '{actor|APT99}は{country:JP|日本}の{sector:education|大学}や{sector:government|政府機関}を標的にしている。',
      ['APT99 targets JP', 'APT99 targets education', 'APT99 targets government'],
    ],
    [
      '{country:VN|ベトナム}の{sector:government|省庁}を狙った{actor|紅い狐}は、{malware|KumaRAT}を使用していた。',
      ['紅い狐 targets VN', '紅い狐 targets government', '紅い狐 uses KumaRAT'],
    ],
    [
      '{sector:telecommunications|通信業界}が{actor|APT99}によって狙われた。',
      ['APT99 targets telecommunications'],
    ],
    [
      '{actor|APT99}は{country:VN|ベトナム}、{country:PH|フィリピン}だけでなく、{country:ID|インドネシア}にも攻撃を広げている。',
      ['APT99 targets ID', 'APT99 targets PH', 'APT99 targets VN'],
    ],
    [
      '標的は{country:JP|日本}、{country:KR|韓国}、{country:TW|台湾}の{sector:manufacturing|製造業}だった。',
      ['<攻撃者> targets JP', '<攻撃者> targets KR', '<攻撃者> targets TW', '<攻撃者> targets manufacturing'],
    ],
    [
      '今回の攻撃で{actor|APT99}は、{sector:healthcare|病院}ではなく{sector:education|大学}を狙った。',
      ['APT99 targets education'],
    ],
    [
      '{actor|APT99}は{organisation:company|北海電機}を標的にしたが、侵入には失敗した。',
      ['APT99 targets 北海電機'],
    ],
    [
      '{country:JP|日本}の{organisation:company|北海電機}が不正アクセスを受け、個人情報が流出した。',
      ['<攻撃者> compromises 北海電機'],
    ],
    ['{organisation:company|北海電機}に侵入したのは、{actor|APT99}だった。', ['APT99 compromises 北海電機']],
    [
      '{country:TW|台湾}企業への攻撃には、{actor|APT99}が関与した可能性がある。',
      ['<攻撃> attributed-to APT99 (hedged)', 'APT99 targets TW (hedged)'],
    ],
  ],
  'what somebody uses': [
    [
      '{actor|APT99}({actor|Red Fox}、{actor|Storm-9999}など)は、{product|Fuji Gateway}の脆弱性({cve|CVE-2024-99999})を悪用し、{malware|KumaRAT}を展開した。',
      ['APT99 exploits CVE-2024-99999', 'APT99 exploits Fuji Gateway', 'APT99 uses KumaRAT'],
    ],
    ['{malware|KumaRAT}は{actor|APT99}が使用するバックドアである。', ['APT99 uses KumaRAT']],
    [
      '{actor|APT99}が開発した{malware|KumaRAT}は、{technique:T1055|プロセスインジェクション}を行う。',
      ['APT99 uses KumaRAT', 'APT99 uses T1055'],
    ],
    [
      '{actor|APT99}は{malware|KumaRAT}を用いて{country:TH|タイ}を攻撃したとみられるが、被害の規模は分かっていない。',
      ['APT99 targets TH (hedged)', 'APT99 uses KumaRAT (hedged)'],
    ],
    [
      '{country:RU|ロシア}が支援するとされる{actor|白熊}による{country:UA|ウクライナ}の{sector:energy|送電網}への攻撃で、{malware|KumaRAT}が使用された。',
      ['白熊 attributed-to RU (hedged)', '白熊 targets UA', '白熊 targets energy', '白熊 uses KumaRAT'],
    ],
  ],
  'who stands behind somebody': [
    [
      '{country:KP|北朝鮮}の関与が疑われるハッカー集団が{sector:financial-services|銀行}を攻撃した。',
      [
        '<北朝鮮の関与が疑われるハッカー集団> attributed-to KP (hedged)',
        '<北朝鮮の関与が疑われるハッカー集団> targets financial-services',
      ],
    ],
    ['{actor|APT99}は{country:CN|中国}を拠点とするグループだ。', ['APT99 attributed-to CN']],
    [
      '{actor|ムラサキ}、{actor|アオイ}、{actor|Storm-1}など、{country:IR|イラン}との関係が疑われている脅威グループがある。',
      [
        'Storm-1 attributed-to IR (hedged)',
        'アオイ attributed-to IR (hedged)',
        'ムラサキ attributed-to IR (hedged)',
      ],
    ],
    [
      '{actor|APT99}の背後には{country:KP|北朝鮮}の{organisation:intelligence-service,KP|偵察総局}がいるとみられる。',
      ['APT99 attributed-to KP (hedged)', 'APT99 attributed-to 偵察総局 (hedged)'],
    ],
    [
      '{actor|APT99}は{organisation:military,CN|第99部隊}の指揮下にあるとみられる。',
      ['APT99 part-of 第99部隊 (hedged)'],
    ],
    [
      '{actor|APT99}は{country:TH|タイ}の企業を攻撃した。{country:CN|中国}政府は関与を否定している。',
      ['APT99 targets TH', 'APT99 attributed-to CN (denied)'],
    ],
    [
      '{actor|APT99}は{organisation:intelligence-service,CN|国土安全局}の意を受けて活動している。',
      ['APT99 attributed-to 国土安全局'],
    ],
    [
      '{organisation:contractor,CN|青木科技}は複数の{country:CN|中国}の国家支援グループに攻撃ツールを供給している。',
      ['<複数の中国の国家支援グループ> attributed-to CN', '青木科技 supplies <複数の中国の国家支援グループ>'],
    ],
  ],
  'how firmly it is said': [
    [
      '{country:CN|中国}政府が支援する攻撃者は、{technique:T1566|フィッシングメール}を使い{region:asean|ASEAN}諸国を標的にした可能性が高い。',
      [
        '<中国政府が支援する攻撃者> attributed-to CN',
        '<中国政府が支援する攻撃者> targets asean (hedged, likely)',
        '<中国政府が支援する攻撃者> uses T1566 (hedged, likely)',
      ],
    ],
    [
      '{actor|APT99}が{cve|CVE-2024-99999}を悪用した証拠は見つかっていない。',
      ['APT99 exploits CVE-2024-99999 (denied)'],
    ],
    ['{actor|APT99}と{actor|Red Fox}は同一ではない。', ['APT99 alias-of Red Fox (denied)']],
  ],
  'what claims nothing': [
    [
      '一般に、APTグループが{sector:telecommunications|通信事業者}を狙う場合、防御側は監視を強化すべきである。',
      [],
    ],
    ['もし{actor|APT99}が{sector:energy|電力会社}を攻撃すれば、影響は大きい。', []],
    ['使用された手口は{actor|APT99}のものと類似しているが、同一のグループかどうかは不明である。', []],
    ['{actor|APT99}の狙いの多くは、{country:CN|中国}政府の政策と関係がある。', []],
    ['{country:NZ|ニュージーランド}政府は、{sector:government|議会}への攻撃を非難した。', []],
  ],
};

for (const [topic, rows] of Object.entries(statements)) says(topic, rows);

describe('a subject is carried', () => {
  it('from a sentence to the next, and to what points back at it', () => {
    const claims = told(
      '{actor|APT99}は{malware|KumaRAT}を展開した。同グループは{date:2019..|2019年}から活動している。',
    );
    expect(claims).toContain('APT99 active-since 2019');
  });

  it('within the sentence: «Xという攻撃者で、この集団は»', () => {
    const claims = told(
      '{actor|紅い狐}は別の集団だ。ここで取り上げるのは{actor|APT99}という名の攻撃グループで、この集団は{country:JP|日本}を狙っている。',
    );
    expect(claims).toContain('APT99 targets JP');
    expect(claims).not.toContain('紅い狐 targets JP');
  });
});
