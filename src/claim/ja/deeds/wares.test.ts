import { says } from '../statements.fixture.ts';

says("malware and tools that are somebody's", [
  [
    '{actor|Kasumi}の武器は{malware|KumaRAT}と{tool|BlueKey}だ。',
    ['Kasumi uses BlueKey', 'Kasumi uses KumaRAT'],
  ],
  ['攻撃に使われたのは{malware|KumaRAT}だった。', ['<攻撃者> uses KumaRAT']],
  [
    '{actor|Kasumi}は、侵入後に{malware|KumaRAT}、{malware|HoshiLoader}、{tool|BlueKey}といった複数のツールを順に送り込んだ。',
    ['Kasumi uses BlueKey', 'Kasumi uses HoshiLoader', 'Kasumi uses KumaRAT'],
  ],
  ['{actor|Kasumi}の活動では、{tool|BlueKey}による認証情報の窃取が確認されている。', ['Kasumi uses BlueKey']],
  ['{actor|Kasumi}に特徴的なマルウェア「{malware|KumaRAT}」が見つかった。', ['Kasumi uses KumaRAT']],
  ['端末からは{actor|Kasumi}が用いる{malware|KumaRAT}が検出された。', ['Kasumi uses KumaRAT']],
  ['{malware|KumaRAT}を使った攻撃を繰り返す{actor|Kasumi}は、手口を変えつつある。', ['Kasumi uses KumaRAT']],
  [
    '{actor|Kasumi}は、正規のリモート管理ツールである{tool|BlueKey}を悪用して居座った。',
    ['Kasumi uses BlueKey'],
  ],
  [
    '{actor|Kasumi}のマルウェア「{malware|KumaRAT}」は、{technique:T1055|プロセスに自らを注入する}。',
    ['Kasumi uses KumaRAT', 'KumaRAT uses T1055'],
  ],
  ['{malware|HoshiLoader}は{malware|KumaRAT}をメモリー上に展開する。', ['HoshiLoader uses KumaRAT']],
  ['{actor|Kasumi}は従来の{malware|KumaRAT}に代えて{malware|HoshiRAT}を採用した。', ['Kasumi uses HoshiRAT']],
  [
    '{actor|Kasumi}が{malware|KumaRAT}を操り、{country:JP|日本}の{sector:government|官庁}から機密情報を盗み出していたことが、{organisation:vendor|青空研究所}の調査で分かった。',
    ['Kasumi targets JP', 'Kasumi targets government', 'Kasumi uses KumaRAT'],
  ],
  ['{actor|Kasumi}の関係者が{malware|KumaRAT}を販売していた。', []],
  ['{actor|Kasumi}は{malware|KumaRAT}を使用していないとみられる。', ['Kasumi uses KumaRAT (denied)']],
  [
    '{actor|Kasumi}のメンバーは{tool|BlueKey}で内部を探索し、{malware|KumaLock}でファイルを暗号化した。',
    ['Kasumi uses BlueKey', 'Kasumi uses KumaLock'],
  ],
  ['{malware|KumaRAT}（{actor|Kasumi}が使用）', ['Kasumi uses KumaRAT']],
  ['・{malware|KumaRAT}：{actor|Kasumi}が初期侵入に用いるダウンローダー', ['Kasumi uses KumaRAT']],
  ['主なマルウェア：{malware|KumaRAT}、{malware|HoshiLoader}', []],
  ['{organisation:vendor|青空研究所}は、{malware|KumaRAT}を検知するツールを公開した。', []],
]);
