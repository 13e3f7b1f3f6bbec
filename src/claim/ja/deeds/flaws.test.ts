import { says } from '../statements.fixture.ts';

says('flaws and products that somebody exploits', [
  [
    '{actor|Kasumi}は{product|Fuji Gateway}の未修正の脆弱性を足がかりに、{country:JP|日本}の{sector:government|省庁}へ侵入した。',
    ['Kasumi exploits Fuji Gateway', 'Kasumi targets JP', 'Kasumi targets government'],
  ],
  [
    '{cve|CVE-2024-99999}は既に{actor|Kasumi}による悪用が確認されている。',
    ['Kasumi exploits CVE-2024-99999'],
  ],
  [
    '{actor|Kasumi}に悪用された{product|Fuji Gateway}の脆弱性は、{date:2024-01|1月}に修正されていた。',
    ['Kasumi exploits Fuji Gateway'],
  ],
  [
    '{cve|CVE-2024-99999}を突いた攻撃が{date:2024-02..|2月}から続いている。',
    ['<攻撃者> exploits CVE-2024-99999'],
  ],
  [
    '{actor|Kasumi}は{product|Fuji Gateway}と{product|Sumida VPN}の欠陥をゼロデイで突くことを得意とする。',
    ['Kasumi exploits Fuji Gateway', 'Kasumi exploits Sumida VPN'],
  ],
  [
    '{actor|Kasumi}が{cve|CVE-2024-99999}を武器化したのは公開から2日後だった。',
    ['Kasumi exploits CVE-2024-99999'],
  ],
  ['{product|Fuji Gateway}の脆弱性を悪用する攻撃が急増している。', ['<攻撃者> exploits Fuji Gateway']],
  ['{cve|CVE-2024-99999}が悪用されるおそれがある。', []],
  [
    '{actor|Kasumi}は、{product|Sumida Mail}の正規機能を悪用して盗んだ情報を受け取っていた。',
    ['Kasumi exploits Sumida Mail'],
  ],
  [
    '「{cve|CVE-2024-99999}」についてはすでに実際の攻撃で使われているとの報告がある。',
    ['<攻撃者> exploits CVE-2024-99999'],
  ],
  ['パッチ未適用の{product|Fuji Gateway}が狙われた。', ['<攻撃者> exploits Fuji Gateway']],
]);
