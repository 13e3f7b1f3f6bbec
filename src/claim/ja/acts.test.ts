import { says } from './statements.fixture.ts';

says('what bodies do about somebody, and who it is', [
  [
    '{organisation:ministry,US|米司法省}は、{actor|APT99}の構成員とされる{quantity:7|7人}を、侵入の共謀などの罪で起訴した。起訴されたのは{person|山田太郎}、{person|佐藤花子}の各被告。',
    [
      '佐藤花子 part-of APT99 (hedged)',
      '山田太郎 part-of APT99 (hedged)',
      '米司法省 acts-against 佐藤花子',
      '米司法省 acts-against 山田太郎',
    ],
  ],
  [
    '{organisation:ministry,US|米司法省}は{actor|APT99}のリーダー{person|山田太郎}被告を起訴した。',
    ['米司法省 acts-against 山田太郎'],
  ],
  [
    '{country:US|米国}と{country:GB|英国}は{actor|APT99}のサイバー攻撃を非難した。',
    ['GB acts-against APT99', 'US acts-against APT99'],
  ],
  [
    '{organisation:police,JP|警察庁}は{actor|APT99}の犯行と発表した。{organisation:police,US|連邦捜査局}との連名で同グループを名指しした。',
    ['警察庁 acts-against APT99', '連邦捜査局 acts-against APT99'],
  ],
  [
    '{organisation:ministry,US|米財務省}は{organisation:contractor,CN|青木科技}を制裁対象に加えた。',
    ['米財務省 acts-against 青木科技'],
  ],
  ['{country:JP|日本}は{country:US|米国}の声明を支持した。', ['JP endorses US']],
  [
    '{organisation:ministry,US|米司法省}によると、{actor|APT99}は{country:TH|タイ}を狙った。同省は{person|山田太郎}被告を起訴した。',
    ['APT99 targets TH', '米司法省 acts-against 山田太郎'],
  ],
  ['{person|山田太郎}被告は、{actor|APT99}の一員として活動した。', ['山田太郎 part-of APT99']],
]);
