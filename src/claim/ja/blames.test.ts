import { says } from './statements.fixture.ts';

says('at whose door something is laid', [
  [
    '{country:DE|ドイツ}政府は、議員のメールを狙ったフィッシングについて、{organisation:intelligence-service,RU|偵察総局}の仕業だと名指しした。',
    ['<フィッシング> attributed-to 偵察総局'],
  ],
  [
    '{organisation:international|欧州連合}は、{actor|Kasumi}を{country:RU|ロシア}国家と結びつける声明を出した。',
    ['Kasumi attributed-to RU'],
  ],
  [
    '{organisation:vendor|青空研究所}は、{actor|Kasumi}が{country:BY|ベラルーシ}政府とつながる、と高い確度で述べた。',
    ['Kasumi attributed-to BY'],
  ],
  [
    '{actor|Kasumi}は{country:CN|中国}の利益のために働く諜報アクターだと、{organisation:vendor|青空研究所}は高い確度で評価した。',
    ['Kasumi attributed-to CN'],
  ],
  [
    '{organisation:cert,UA|東方対応チーム}は、大量のフィッシングを{actor|Kasumi}によるものとした。',
    ['<フィッシング> attributed-to Kasumi'],
  ],
  [
    '当局者の話として、この攻撃は{country:IL|イスラエル}が実行したとみられると報じられた。',
    ['<この攻撃> attributed-to IL (hedged)'],
  ],
  [
    '{organisation:ministry,FR|西海外務省}は、{actor|Kasumi}を{country:RU|ロシア}の{organisation:intelligence-service,RU|偵察総局}によるものと公に断定した。',
    ['Kasumi attributed-to 偵察総局'],
  ],
  [
    '{actor|Kasumi}は{country:CN|中国}の{organisation:intelligence-service,CN|国家保安局}と関係があると指摘されている。',
    ['Kasumi attributed-to 国家保安局 (hedged)'],
  ],
  [
    '{actor|Kasumi}を、{country:IR|イラン}の{organisation:military,IR|革命隊}に属する部隊と評価している。',
    ['Kasumi attributed-to 革命隊'],
  ],
  [
    '一連の攻撃の背後には{country:IR|イラン}がいるとの見方が強い。',
    ['<一連の攻撃> attributed-to IR (hedged)'],
  ],
  [
    '{organisation:vendor|青空研究所}は攻撃者の正体について、{country:VN|ベトナム}政府の支援を受けるグループだとみている。',
    ['<ベトナム政府の支援を受けるグループ> attributed-to VN'],
  ],
  ['{country:RU|ロシア}を後ろ盾とする{actor|Kasumi}は、再び動き出した。', ['Kasumi attributed-to RU']],
  [
    '{actor|Kasumi}の正体は{country:KP|北朝鮮}の{organisation:intelligence-service,KP|偵察総局}に所属する部隊だと考えられている。',
    ['Kasumi attributed-to 偵察総局 (hedged)'],
  ],
  [
    '{country:KP|北朝鮮}が外貨を得るために動かしているとされる{actor|Kasumi}。',
    ['Kasumi attributed-to KP (hedged)'],
  ],
  [
    '{campaign|黒い夜作戦}を実行したのは{actor|Kasumi}だと{organisation:vendor|青空研究所}は結論づけた。',
    ['黒い夜作戦 attributed-to Kasumi'],
  ],
  [
    '{malware|KumaLock}の開発元とされる{actor|Kasumi}は、{country:RU|ロシア}語圏の犯罪グループだ。',
    ['Kasumi uses KumaLock (hedged)'],
  ],
  ['{actor|Kasumi}と{country:CN|中国}政府との関係を示す証拠はない。', ['Kasumi attributed-to CN (denied)']],
  ['どの国が{actor|Kasumi}の背後にいるのかは明らかになっていない。', []],
  [
    '{organisation:police,JP|警察庁}は、{actor|Kasumi}について{country:CN|中国}の関与が疑われるとの見方を示した。',
    ['Kasumi attributed-to CN (hedged)'],
  ],
  ['この攻撃に{country:CN|中国}が関わったことをうかがわせる記述は見つかっていない。', []],
  [
    '{actor|Kasumi}（{country:CN|中国}）が{country:JP|日本}を狙った。',
    ['Kasumi attributed-to CN', 'Kasumi targets JP'],
  ],
  [
    '{country:CN|中国}を背景に持つとされる攻撃者集団{actor|Kasumi}の動きが目立つ。',
    ['Kasumi attributed-to CN (hedged)'],
  ],
  [
    '{organisation:ministry,US|米財務省}によれば、{person|林大海}被告の勤める{organisation:contractor,CN|青木科技}は{country:CN|中国}{organisation:intelligence-service,CN|国家保安局}の委託を受けてハッキングを請け負っていた。',
    ['国家保安局 tasks 青木科技'],
  ],
  [
    '{organisation:intelligence-service,CN|国家保安局}は{organisation:contractor,CN|青木科技}に攻撃を請け負わせていた。',
    ['国家保安局 tasks 青木科技'],
  ],
]);
