import { says } from './statements.fixture.ts';

says('what a careless reader would take out of a text', [
  ['{organisation:vendor|青空研究所}の観測では、実際に侵害された企業は一つもない。', []],
  [
    '{actor|Kasumi}は{country:TH|タイ}を狙った。一方、{country:JP|日本}での被害は確認されていない。',
    ['Kasumi targets TH'],
  ],
  [
    '{actor|Kasumi}は{country:TH|タイ}を狙った。{country:JP|日本}の{sector:government|省庁}が狙われたという情報はない。',
    ['Kasumi targets JP (denied)', 'Kasumi targets TH', 'Kasumi targets government (denied)'],
  ],
  [
    '{actor|Kasumi}は{country:TH|タイ}を狙った。同じころ{organisation|東都病院}から情報が流出したが、この集団との関係は分かっていない。',
    ['Kasumi targets TH'],
  ],
  [
    '{actor|Kasumi}は{country:TH|タイ}を狙った。{country:JP|日本}の{sector:healthcare|病院}にも注意を呼びかけている。',
    ['Kasumi targets TH'],
  ],
  [
    '{organisation:agency,JP|北方情報庁}は{actor|Kasumi}の手口を公開し、{sector:critical-infrastructure|重要インフラ}事業者に警戒を求めた。',
    [],
  ],
  ['{actor|Kasumi}の攻撃に備え、{organisation|東都銀行}は監視を強化している。', []],
  ['{organisation|東都電機}は{malware|KumaRAT}を検知する製品を販売している。', []],
  ['{organisation|東都電機}の技術者が{tool|BlueKey}を使って{malware|KumaRAT}を解析した。', []],
  [
    '{actor|Kasumi}が使う{malware|KumaRAT}は、以前{actor|Red Fox}が使っていたものに似ている。',
    ['Kasumi overlaps-with Red Fox', 'Kasumi uses KumaRAT'],
  ],
  ['{actor|Kasumi}ではなく、別の集団による可能性が高いと{organisation:vendor|青空研究所}はみている。', []],
  ['{country:CN|中国}は{country:US|米国}こそがハッキング帝国だと反論した。', []],
  ['{country:CN|中国}政府は「いかなるサイバー攻撃にも反対する」とコメントした。', []],
  ['{country:US|米国}は{country:CN|中国}に対し、サイバー攻撃をやめるよう求めた。', []],
  ['{country:IL|イスラエル}の関与を示す証拠は示されていない。', []],
  ['{actor|Kasumi}を名乗る投稿があったが、本物かどうかは確認できていない。', []],
  [
    '{organisation|東都銀行}を狙った攻撃が{actor|Kasumi}によるものかどうかは分かっていない。',
    ['<攻撃> attributed-to Kasumi (unknown)', '<攻撃者> targets 東都銀行'],
  ],
  ['{actor|Kasumi}と{actor|Red Fox}が協力していると考える理由は見当たらない。', []],
  [
    'かつて{sector:financial-services|銀行}を襲った{actor|Red Fox}とは違い、{actor|Kasumi}は金銭を求めない。',
    ['Red Fox targets financial-services'],
  ],
  ['もし{country:JP|日本}の{sector:energy|電力網}が攻撃されたら、影響は計り知れない。', []],
  [
    '{organisation:research|北方大学}の研究者は、{sector:transportation|鉄道}が攻撃される危険を指摘した。',
    [],
  ],
  ['{country:JP|日本}でも同様の攻撃が起きる可能性がある。', []],
  [
    '{person|山田太郎}教授は「{country:JP|日本}の{sector:government|政府}も狙われていると考えるべきだ」と話す。',
    [],
  ],
  ['{organisation|東都電機}は攻撃を受けていないと説明した。', ['<攻撃者> targets 東都電機 (denied)']],
  ['{organisation|東都電機}への攻撃は失敗に終わった。', ['<攻撃者> targets 東都電機']],
  ['{product|Fuji Gateway}の利用者は、{cve|CVE-2024-99999}の修正を適用すべきだ。', []],
  ['{cve|CVE-2024-99998}は今回の攻撃に使われたわけではない。', ['<攻撃者> exploits CVE-2024-99998 (denied)']],
  ['この脆弱性は{organisation:vendor|青空研究所}が見つけたもので、悪用の報告はない。', []],
  ['{organisation:police,JP|警察庁}は、ランサムウェア{malware|KumaLock}の暗号を解くツールを公開した。', []],
  ['{organisation:agency,US|連邦捜査局}は{malware|KumaRAT}を感染端末から削除した。', []],
  [
    '{country:KR|韓国}の情報機関は、{country:KP|北朝鮮}のハッカー集団{actor|Kasumi}が{sector:financial-services|取引所}を狙っていると国会に報告した。',
    ['Kasumi attributed-to KP', 'Kasumi targets financial-services'],
  ],
  ['{organisation|東都新聞}の取材に、{organisation|東都電機}は攻撃の有無を明らかにしなかった。', []],
  ['{actor|Kasumi}について語るとき、{malware|KumaRAT}を思い浮かべる人は多い。', []],
  [
    '{country:RU|ロシア}の侵攻を受ける{country:UA|ウクライナ}では、{actor|Kasumi}の攻撃が続く。',
    ['Kasumi targets UA'],
  ],
  ['{actor|Kasumi}のふりをした別の攻撃者が{country:JP|日本}企業を襲った。', ['<別の攻撃者> targets JP']],
  [
    '{organisation:ministry,US|米司法省}は{malware|KumaRAT}を使った{actor|Kasumi}に関する起訴状を公開した。',
    ['Kasumi uses KumaRAT'],
  ],
  [
    '攻撃者は{country:NL|オランダ}のサーバーを経由して{country:JP|日本}の{sector:education|大学}に侵入した。',
    ['<攻撃者> targets JP', '<攻撃者> targets education'],
  ],
  [
    '{country:JP|日本}、{country:US|米国}、{country:AU|豪州}の機関は連名で、{actor|Kasumi}が{sector:telecommunications|通信事業者}に侵入していると警告した。',
    ['Kasumi targets telecommunications'],
  ],
  ['{country:US|米国}の{sector:technology|IT企業}が{actor|Kasumi}の攻撃を見つけた。', []],
  [
    '{organisation:vendor|青空研究所}は{country:JP|日本}の顧客に対し、{actor|Kasumi}への警戒を呼びかけた。',
    [],
  ],
  ['{actor|Kasumi}は{country:RU|ロシア}語を話すメンバーからなるが、国家との関係を示す証拠はない。', []],
  [
    '攻撃は{country:RU|ロシア}のIPアドレスから行われたが、それだけでは{country:RU|ロシア}政府の関与を意味しない。',
    [],
  ],
  ['{actor|Kasumi}は{organisation|東都銀行}の偽サイトを使って利用者の認証情報を盗んだ。', []],
  ['{actor|Kasumi}は{organisation|東都電機}の社員を装ってメールを送った。', []],
  ['{actor|Kasumi}が{organisation:company|大空ソフト}の製品の脆弱性を突いた。', []],
]);
