import { says } from './statements.fixture.ts';

says('what notices of victims and advisories say', [
  [
    '{organisation|北海病院}は、外部の第三者による不正アクセスを受けたことを確認しました。',
    ['<外部の第三者> compromises 北海病院'],
  ],
  ['{organisation|北海病院}において、ランサムウェア被害が発生しました。', ['<攻撃者> targets 北海病院']],
  [
    '{organisation|北海病院}はサイバー攻撃により電子カルテが使用できなくなり、診療を停止した。',
    ['<攻撃者> targets 北海病院'],
  ],
  ['{product|Fuji Gateway}について、悪用は確認されていない。', ['<攻撃者> exploits Fuji Gateway (denied)']],
  [
    '{product|Fuji Gateway}の脆弱性({cve|CVE-2024-99999})が、今年5月以降、悪用されています。',
    ['<攻撃者> exploits CVE-2024-99999', '<攻撃者> exploits Fuji Gateway'],
  ],
  ['実在の団体を{technique:T1656|かたる}人物からメールが届いた。', ['<人物> uses T1656']],
  [
    '{sector:media|報道機関}の関係者に、{malware|KumaRAT}を仕込んだファイルがメールで届いた。',
    ['<攻撃者> targets media'],
  ],
]);

says('headlines, which drop particles', [
  [
    '{actor|APT99}、{country:TH|タイ}の{sector:energy|電力会社}を標的に',
    ['APT99 targets TH', 'APT99 targets energy'],
  ],
  ['{actor|APT99}が{product|Fuji Gateway}の脆弱性悪用', ['APT99 exploits Fuji Gateway']],
]);

says('lists', [
  [
    '{actor|APT99}が使うツールには、{malware|KumaRAT}、{tool|BlueKey}、{tool|RedKey}などが含まれる。',
    ['APT99 uses BlueKey', 'APT99 uses KumaRAT', 'APT99 uses RedKey'],
  ],
  [
    '標的となったのは{country:JP|日本}の{sector:media|報道機関}、{sector:research|シンクタンク}、{sector:education|大学}である。',
    [
      '<攻撃者> targets JP',
      '<攻撃者> targets education',
      '<攻撃者> targets media',
      '<攻撃者> targets research',
    ],
  ],
  [
    '{actor|APT99}と{actor|APT98}は{country:TH|タイ}を標的にしている。',
    ['APT98 targets TH', 'APT99 targets TH'],
  ],
  [
    '{organisation|北海電機}、{organisation|南海電機}が{actor|APT99}の標的となった。',
    ['APT99 targets 北海電機', 'APT99 targets 南海電機'],
  ],
]);
