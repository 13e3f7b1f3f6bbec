/** One mitigation of ATT&CK Enterprise 18.1 and the words that plainly mean it, in both languages. The first that fits counts. */
interface MitigationWords {
  readonly id: string;
  readonly words: RegExp;
}

const table: readonly MitigationWords[] = [
  {
    id: 'M1032',
    words:
      /multi-?factor|two-?factor|two-step|\bmfa\b|\b2fa\b|fido2?\b|passkey|security key|多要素認証|二要素認証|2要素認証|二段階認証|2段階認証|パスキー|多段階認証/i,
  },
  {
    id: 'M1017',
    words:
      /\btrain(?:ing)?\b|awareness|educat|simulated phishing|phishing (?:exercise|simulation)|\bbe (?:wary|careful|cautious|vigilant|suspicious|alert)|suspicious (?:links?|e-?mails?|attachments?|messages?)|unsolicited|unexpected (?:e-?mails?|messages?|attachments?)|教育|訓練|研修|啓発|意識向上|意識の向上|不審なメール|不審なリンク|添付ファイルを開かない|(?:誘い|メール|電話|連絡|リンク|添付|ファイル|メッセージ)[^。]{0,10}(?:注意|用心|警戒)|開かない|クリックしない/i,
  },
  {
    id: 'M1053',
    words: /back(?:ing)?[- ]?ups?\b|バックアップ/i,
  },
  {
    id: 'M1051',
    words:
      /\bpatch(?:es|ed|ing)?\b|\bupdat(?:e|es|ed|ing)\b(?! (?:password|credential|rule|signature))|\bupgrad|latest (?:version|firmware|release)|up[- ]to[- ]date|fixed (?:version|release)|security (?:fix|update)|hotfix|パッチ|更新プログラム|アップデート|アップグレード|最新版|最新に|最新の(?:バージョン|状態|版|ファームウェア|ソフト)|修正(?:版|プログラム|バージョン|ファームウェア)|脆弱性の修正|修正の[^。、]{0,8}適用|[0-9]以降(?:への|に)(?:更新|移行)|(?:ソフトウェア|os|ファームウェア|ファームウエア|機器)[^。、]{0,6}更新/i,
  },
  {
    id: 'M1030',
    words:
      /segment|separat(?:e|ing|ion) (?:of )?(?:the )?(?:network|it |ot |management)|network isolation|isolat(?:e|ing) (?:the )?(?:network|management|critical|ot)|\bvlan|\bdmz\b|air[- ]?gap|micro-?segmentation|セグメント|セグメンテーション|ネットワーク(?:の)?分離|(?:管理用?通信|ネットワーク|管理系|業務系|基幹系|管理インターフェース|管理ネットワーク)[^。、]{0,8}(?:分離|分割|隔離)/i,
  },
  {
    id: 'M1042',
    words:
      /\bdisabl(?:e|ing)\b|turn(?:ing)? off|\bremov(?:e|ing) (?:unused|unnecessary|unneeded|legacy)|uninstall|unused (?:services?|ports?|protocols?|features?)|unnecessary (?:services?|ports?|protocols?|features?)|無効化|無効に|不要な(?:サービス|ポート|機能|プロトコル|ソフト)|使(?:用して|って)いない(?:サービス|ポート|機能)|使用されていない|停止する|機能の停止/i,
  },
  {
    id: 'M1027',
    words:
      /\bpasswords?\b|\bpassphrases?\b|(?:rotat|reset|chang|replac|renew)\w* (?:all |every |any |the |your |their |affected |compromised |stored |exposed )*(?:credentials?|secrets?|api keys?|access keys?|keys)|credential (?:rotation|reset)|パスワード|パスフレーズ|(?:認証情報|資格情報|認証用情報|鍵)[^。、]{0,8}(?:変更|リセット|更新|再発行|再設定|ローテーション)/i,
  },
  {
    id: 'M1026',
    words:
      /privileged (?:account|access|user|credential|identity)|least[- ]privilege|admin(?:istrator|istrative)? (?:account|right|privilege|credential|access)|local admin|\blaps\b|just[- ]in[- ]time access|特権(?:アカウント|id|アクセス|ユーザ)|最小権限|最小特権|管理者(?:権限|アカウント)/i,
  },
  {
    id: 'M1018',
    words:
      /user accounts?|(?:inactive|unused|dormant|stale|former|service) accounts?|account (?:review|management|lifecycle)|access rights|アカウント(?:の)?(?:棚卸|管理|見直し|削除|整理)|不要なアカウント|退職者|休眠アカウント|アクセス権[^。、]{0,6}(?:見直|棚卸|管理)/i,
  },
  {
    id: 'M1049',
    words:
      /anti-?virus|anti-?malware|ウイルス対策|アンチウイルス|ウィルス対策|マルウェア対策ソフト|セキュリティ(?:対策)?ソフト/i,
  },
  {
    id: 'M1040',
    words:
      /\bedr\b|\bxdr\b|endpoint detection|endpoint protection|behaviou?r prevention|エンドポイント検知|エンドポイント保護|端末の挙動/i,
  },
  {
    id: 'M1038',
    words:
      /allow-?list|white-?list|application control|applocker|execution prevention|block (?:the )?execution|constrained language|script execution|app control|許可リスト|ホワイトリスト|アプリケーション制御|実行(?:の)?(?:制限|禁止|制御|防止)/i,
  },
  {
    id: 'M1031',
    words:
      /intrusion (?:prevention|detection)|\bids\b|\bips\b(?! address)|network (?:signature|detection rule)|不正侵入(?:防止|検知)|侵入(?:検知|防止|防御)|\bids\/ips\b/i,
  },
  {
    id: 'M1050',
    words:
      /exploit (?:protection|guard|prevention)|web application firewall|\bwaf\b|attack surface reduction|\basr\b|エクスプロイト(?:対策|保護|防止)|ウェブアプリケーションファイアウォール/i,
  },
  {
    id: 'M1035',
    words:
      /(?:limit|restrict|remov|block|control)\w* (?:\w+ ){0,4}(?:access|exposure|management interfaces?|remote access|rdp|vpn)|(?:not|n[o']t|never) (?:be )?expos|internet exposure|access control list|(?:アクセス(?:元)?|接続|外部公開|リモートアクセス|管理画面|管理インターフェース)[^。、]{0,14}(?:制限|限定|制御|遮断|禁止|限る|絞る)|インターネット(?:に|へ|から)[^。、]{0,10}(?:公開しない|制限|遮断)|アクセス制御/i,
  },
  {
    id: 'M1037',
    words:
      /firewall|filter(?:ing)? (?:network |inbound |outbound |ingress |egress )?traffic|(?:ingress|egress|outbound|inbound) (?:filter|traffic|connection)|block(?:ing)? (?:the )?(?:ip|port|traffic|connection|inbound|outbound|domain|indicator)|geo-?block|ファイアウォール|ファイアーウォール|通信(?:の)?(?:遮断|制限|ブロック)|通信を(?:遮断|制限)|(?:ポート|ipアドレス)[^。、]{0,10}(?:遮断|ブロック|閉じ|制限)|フィルタリング/i,
  },
  {
    id: 'M1021',
    words:
      /(?:block|restrict|filter)\w* (?:\w+ ){0,3}(?:web(?:sites?)?|urls?|attachments?|macros?|javascript|ads|advertis)|web (?:filter|content)|url filter|(?:webサイト|url|web)[^。、]{0,8}(?:制限|フィルタ|遮断|ブロック)|添付ファイル[^。、]{0,8}(?:制限|ブロック|遮断)/i,
  },
  {
    id: 'M1041',
    words: /encrypt(?:ion|ing|ed)?\b(?! files by)|\btls\b|暗号化/i,
  },
  {
    id: 'M1016',
    words:
      /vulnerability (?:scan|assessment|management)|penetration test|attack surface management|(?:regular|external) scan|脆弱性(?:の)?(?:診断|スキャン|管理|検査)|ペネトレーションテスト|侵入テスト/i,
  },
  {
    id: 'M1047',
    words:
      /\blogg?(?:s|ing|ed)?\b|\baudit|\bsiem\b|review (?:\w+ ){0,4}(?:accounts|configuration|permission|traffic)|integrity check|ログ|監査|証跡/i,
  },
  {
    id: 'M1019',
    words:
      /threat intelligence|information[- ]sharing (?:programme?|communit)|indicators? of compromise|\biocs?\b|脅威インテリジェンス|脅威情報|侵害指標|最新の脅威/i,
  },
  {
    id: 'M1036',
    words:
      /account lockout|lock ?out polic|conditional access|sign-in polic|条件付きアクセス|アカウントロック|ロックアウト/i,
  },
  {
    id: 'M1045',
    words:
      /code signing|signed (?:code|scripts?|drivers?|macros?)|signature verification|コード署名|署名(?:の)?検証/i,
  },
  { id: 'M1046', words: /secure boot|boot integrity|セキュアブート/i },
  { id: 'M1048', words: /sandbox(?:ing)?|application isolation|サンドボックス/i },
  {
    id: 'M1054',
    words:
      /software configuration|spf|dkim|dmarc|secure configuration|harden|設定の(?:強化|見直し)|堅牢化|ハードニング|要塞化/i,
  },
  { id: 'M1057', words: /data loss prevention|\bdlp\b|情報漏えい(?:対策|防止)/i },
  { id: 'M1056', words: /pre-?compromise|domain monitoring|takedown/i },
  { id: 'M1033', words: /limit (?:the )?software installation|ソフトウェアのインストール(?:を)?制限/i },
  { id: 'M1034', words: /usb (?:devices?|drives?|media)|removable media|usbメモリ|リムーバブルメディア/i },
  { id: 'M1022', words: /file (?:and directory )?permissions|ファイル(?:の)?アクセス権/i },
  {
    id: 'M1013',
    words: /developer guidance|secure coding|secure by design|セキュアコーディング|セキュアバイデザイン/i,
  },
  { id: 'M1052', words: /user account control|\buac\b/i },
];

/** ATT&CK mitigation that the words of a measure plainly mean, if one. */
export function mitigationOf(words: string): string | undefined {
  return table.find((one) => one.words.test(words))?.id;
}
