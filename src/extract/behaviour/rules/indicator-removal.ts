import type { TechniqueRule } from '../rule.ts';

export const indicatorRemoval: readonly TechniqueRule[] = [
  {
    id: 'indicator-removal',
    technique: 'T1070',
    en: [
      'cover* .. tracks|its tracks|their tracks',
      'delet*|remov*|clear|clears|cleared|clearing|eras*|wip*|purg*|hid* .. trace*|evidence|track|tracks|artifact*|artefact*|footprint*|forensic*',
      'anti forensic*|antiforensic*|indicator removal',
      'log|logs .. delet*|remov*|clear*|eras*|wip*|tamper*|manipulat*|alter*',
      'tamper*|manipulat*|alter*|edit* .. log|logs',
    ],
    ja: [
      '痕跡|証拠|足跡|形跡|アーティファクト .. @消す|隠|除去',
      'ログ|履歴|記録 .. @消す|隠蔽 & !プリ',
      'アンチフォレンジック',
    ],
  },
  {
    id: 'clear-windows-event-logs',
    technique: 'T1070.001',
    en: [
      'clear|clears|cleared|clearing|delet*|wip*|eras*|purg*|remov* .. event log|event logs|windows event|security log*|windows log*',
      'wevtutil',
      'event log|event logs .. cleared|deleted|wiped',
    ],
    ja: ['イベントログ .. @消す', 'wevtutil'],
  },
  {
    id: 'clear-unix-logs',
    technique: 'T1070.002',
    en: [
      'delet*|clear|clears|cleared|clearing|wip*|remov*|truncat* .. /var/log|syslog*|utmp|wtmp|lastlog|auth.log|linux log*|btmp|application log*',
    ],
    ja: ['/var/log|syslog|utmp|wtmp|システムログ .. @消す'],
  },
  {
    id: 'clear-command-history',
    technique: 'T1070.003',
    en: [
      'clear|clears|cleared|clearing|delet*|wip*|disabl*|remov*|unset .. command history|bash history|shell history|histfile|bash_history|powershell history',
      'histfile',
    ],
    ja: ['コマンド履歴|bash履歴|bash_history|histfile .. @消す|無効'],
  },
  {
    id: 'file-deletion',
    technique: 'T1070.004',
    en: [
      'delet*|remov*|eras* .. itself|own executable|original file|dropped file*|its file*|temporary file*|installer file*|its own|malware from|the dropper|downloaded file*|files it created|tools from',
      'self delet*|selfdelet*|self destruct*|self remov*|uninstalls itself|uninstall itself|delete itself|deletes itself|remove itself|removes itself',
      'delet*|remov*|eras* .. files|file|tools|malware|sample|payload|script|installer|dropper & dropped|written to disk|after execution|afterwards|then|cover*|its own|original|temporary|used for|tools used|own|malicious|batch|loader & !ransom note|antivirus|user can|shadow|backup*|logs|recover*|customer*|emails|victim s files',
    ],
    ja: [
      '自身|自分自身|自己|痕跡ファイル|一時ファイル|元のファイル|使用したツール|ドロッパー|実行後 .. 削除|消去',
      '自己削除|自己消去',
    ],
  },
  {
    id: 'timestomp',
    technique: 'T1070.006',
    en: [
      'timestomp*|time stomp*',
      'modif*|chang*|alter*|forg*|manipulat*|match* .. timestamp*|time stamp*|creation time|file times|compile time',
      'timestamp*|time stamp* .. modified|changed|altered|forged|manipulated|tampered',
    ],
    ja: ['タイムスタンプ|作成日時|更新日時 .. 改ざん|改変|変更|偽装|書き換|操作'],
  },
  {
    id: 'clear-persistence',
    technique: 'T1070.009',
    en: ['delet*|remov* .. scheduled task|registry key*|service … cover|after|clean*|trace*|tracks'],
  },
  {
    id: 'disable-tools',
    technique: 'T1562.001',
    en: [
      '@disable .. @security & !bypass* av detection',
      '@security … disabled|turned off|terminated|killed|uninstalled|stopped|removed|tampered|unhook*|deactivated|circumvented|bypassed',
      'edr killer*|av killer*|edrkill*|amsi bypass*|etw patch*|unhooks ntdll|unhooking',
      'add*|creat* .. exclusion* .. defender|antivirus|av',
      'patch|patches|patched|patching|unhook* .. amsi|etw|ntdll|edr hooks',
    ],
    ja: [
      '@保護製品 .. 無効化|無効に|停止|終了|アンインストール|強制終了|妨害|機能不全|バイパス|除外 & !誤って|無効化しないで|検知を回避',
      '無効化|停止 .. セキュリティ製品|セキュリティソフト|ウイルス対策|edr|defender',
      'edrキラー|edrkiller|amsiバイパス|amsi バイパス',
    ],
  },
  {
    id: 'impair-defenses',
    technique: 'T1562',
    en: [
      'impair* .. defense*|defence*|defensive',
      'disabl*|turn* off|tamper* .. security|protection|defense*|defence*|defenses|safeguards|monitoring|audit*|logging|alerts',
    ],
    ja: ['防御|監視|監査|ログ記録|ログ取得|ログ出力|ロギング|セキュリティ設定 .. 無効化|停止|妨害|止め|オフ'],
  },
  {
    id: 'disable-logging',
    technique: 'T1562.002',
    en: [
      'disabl*|turn* off|stop*|suspend*|patch* .. event log*|windows event log*|eventlog|audit log*|logging service|etw|event tracing',
    ],
    ja: ['イベントログ|監査ログ|ログ機能 .. 無効化|停止'],
  },
  {
    id: 'disable-firewall',
    technique: 'T1562.004',
    en: [
      'disabl*|turn* off|modif*|add*|creat*|chang*|alter* .. firewall & !should|vulnerab*|recommend*',
      'netsh + advfirewall|firewall',
      'modif*|chang*|alter*|add* .. access control list*|acl|acls',
    ],
    ja: [
      'ファイアウォール|ファイアウォールの設定|ファイアウォールルール|アクセス制御リスト|acl .. 無効化|改変|変更|追加|書き換|改ざん',
      'ファイアウォール .. 無効',
    ],
  },
  {
    id: 'disable-cloud-logs',
    technique: 'T1562.008',
    en: [
      'disabl*|delet*|stop*|turn* off|purg* .. cloudtrail|cloud log*|mailbox audit*|cloud audit|unified audit|diagnostic log*',
    ],
    ja: ['cloudtrail|クラウドログ|監査ログ .. 無効|停止|削除'],
  },
  {
    id: 'safe-mode',
    technique: 'T1562.009',
    en: ['safe mode|safeboot|safe boot … reboot*|boot*|restart*|encrypt*|ransomware|bypass*'],
    ja: ['セーフモード .. 再起動|起動|暗号化|回避'],
  },
  {
    id: 'modify-registry',
    technique: 'T1112',
    en: [
      'modif*|chang*|set|sets|setting|add|adds|added|creat*|writ*|edit*|updat*|delet*|alter* .. registry|registry key*|registry value*|registry entr* & !run key*|persist*|startup',
      'registry + key|keys|value|values|entry|entries|setting|settings … modif*|chang*|set|creat*|writ*|written|add*|edit*|delet*|updat*|stor*',
      'reg add',
      'hklm|hkcu|hkey_local_machine|hkey_current_user|reg.exe … add|set|sets|creat*|delet*|modif*|chang*|value|writ*|stor* & !currentversion\\run|runonce',
      'add|adds|added|set|sets|creat*|delet*|modif*|chang*|writ*|stor*|saved in .. hklm|hkcu|hkey_local_machine|hkey_current_user|the registry & !currentversion\\run|runonce|run key',
    ],
    ja: ['レジストリ .. 変更|改変|書き換|書き込|設定|追加|作成|削除|編集|登録|保存 & !永続|自動起動'],
  },
  {
    id: 'file-permissions',
    technique: 'T1222',
    en: [
      'icacls|takeown|chmod|cacls|attrib',
      'modif*|chang* .. file permission*|permissions|access control & file*|director*',
    ],
    ja: ['icacls|takeown|chmod', 'ファイル|フォルダ .. アクセス権|権限 .. 変更|改変'],
  },
  {
    id: 'direct-volume-access',
    technique: 'T1006',
    en: ['direct volume access|raw disk access|ninjacopy|raw volume'],
    ja: ['ボリュームに直接|ディスクに直接|直接ボリューム|rawディスク .. アクセス|読み'],
  },
];
