import type { TechniqueRule } from '../rule.ts';

export const defenseEvasion: readonly TechniqueRule[] = [
  {
    id: 'obfuscation',
    technique: 'T1027',
    en: [
      'obfuscat*|deobfuscat*|de obfuscat*|code obfuscation|control flow flattening|polymorphic|junk code|garbage code|xor encod*|xor encrypt*|xored|xor d|base64 encod*|base64 encrypt*|string encryption|encoded string*|encrypted string*',
      'base64|xor|rc4|aes|encrypted|encoded .. payload*|string|strings|script*|shellcode|configuration|config|blob|code|command|commands|file|files|resource|dll|malware|module & !ransom*|traffic|communicat*|victim*|network',
      'payload*|strings|script|shellcode|configuration|config|code|malware … encoded|encrypted|is encrypted|obfuscated & !ransom*|victim*|traffic|communicat*|network|key',
      'password protected .. zip|archive|archives|rar|file|document|7z|zip file*',
    ],
    ja: [
      '難読化|ポリモーフィック|base64でエンコード|base64エンコード|xorで|xor演算|xorエンコード|コード難読',
      '暗号化|エンコード .. されたペイロード|されたシェルコード|された設定|された文字列|されたファイルを復号|されたスクリプト|されたコード|されたデータファイル',
      'ペイロード|シェルコード|設定情報|設定ファイル|文字列|スクリプト|コード|本体 .. 暗号化|エンコード|難読化 & !ランサム|身代金|通信',
      'パスワード付き|パスワードで保護された|暗号化された .. zip|圧縮|アーカイブ|rar',
    ],
  },
  {
    id: 'software-packing',
    technique: 'T1027.002',
    en: [
      'packed|packer|packers|upx|vmprotect|themida|aspack|software packing|crypter|crypters & !action packed|power packed|network packer',
      'custom + packer|crypter',
    ],
    ja: ['パッカー|upx|vmprotect|themida|パッキング|クリプター|パックされ'],
  },
  {
    id: 'steganography',
    technique: 'T1027.003',
    en: [
      'steganograph*',
      'hid*|embed*|conceal*|encod* … image file|image files|images|jpg|png|bmp|jpeg|picture|pixel* & payload*|code|malware|shellcode|data|command*',
    ],
    ja: [
      'ステガノグラフィ|電子透かし',
      '画像ファイル|画像|png|jpg .. 埋め込|隠|仕込 & ペイロード|コード|マルウェア|不正|データ|シェルコード',
    ],
  },
  {
    id: 'html-smuggling',
    technique: 'T1027.006',
    en: ['html smuggling'],
    ja: ['htmlスマグリング|html スマグリング|htmlスマグル'],
  },
  {
    id: 'binary-padding',
    technique: 'T1027.001',
    en: [
      'binary padding|padded|padding … file size|binary|null byte*|junk|zeros|megabyte*|inflate*|large',
      'inflat* .. size|file',
    ],
    ja: ['パディング|ファイルサイズ .. 肥大|水増し|大きく|増や'],
  },
  {
    id: 'fileless-storage',
    technique: 'T1027.011',
    en: [
      'stor*|hid*|sav*|written|keep* .. registry .. payload*|shellcode|script|configuration|encrypted|blob',
      'payload*|shellcode|script|configuration|encrypted|blob .. stored|hidden|saved .. registry',
      'fileless + malware|attack*|technique*|payload|execution',
    ],
    ja: [
      'レジストリ .. ペイロード|シェルコード|スクリプト|設定 .. 保存|格納|隠',
      'ペイロード|シェルコード|設定情報 .. レジストリ .. 保存|格納|書き込',
      'ファイルレス',
    ],
  },
  {
    id: 'command-obfuscation',
    technique: 'T1027.010',
    en: ['obfuscated|base64|encoded .. powershell|command line|command|commands'],
    ja: ['難読化|エンコード|base64 .. powershell|コマンド'],
  },
  {
    id: 'embedded-payloads',
    technique: 'T1027.009',
    en: [
      'embed* .. payload*|executable|dll|binary|pe file|shellcode … document|resource*|section|file|overlay|within',
    ],
    ja: ['埋め込 .. ペイロード|実行ファイル|dll|シェルコード'],
  },
  {
    id: 'compile-after-delivery',
    technique: 'T1027.004',
    en: ['csc.exe|compile after delivery|compil* .. on the victim|on the fly|on the target|at runtime'],
  },
  {
    id: 'dynamic-api-resolution',
    technique: 'T1027.007',
    en: [
      'api hashing|api hash|dynamic api|dynamically resolv*|resolv* .. api|apis|api functions|windows functions|imports',
      'hashed api|hash* .. api name*|function name*',
    ],
    ja: ['apiハッシュ|api解決|apiを動的|動的に解決'],
  },
  {
    id: 'deobfuscate',
    technique: 'T1140',
    en: [
      'decrypt*|decod*|deobfuscat*|de obfuscat*|decompress*|unpack*|unxor*|unzip* … payload*|string|strings|shellcode|configuration|config|code|script|dll|binary|file|files|data|url|urls|resource|stage|executable|command|commands|module*|malware|content|archive|blob|buffer & !ransom*|decryption key|decryptor|victim*|your files|free decrypt*|tool to decrypt',
      'payload*|strings|shellcode|configuration|config|code|script|dll|malware|module*|commands|resource|data … decrypted|decoded|is decrypted|deobfuscated|decompressed|unpacked & !ransom*|victim*|decryptor',
      'decryption routine|decryption function|decoding routine|decryption algorithm|decrypts itself|certutil + decode|decryption loop',
    ],
    ja: [
      '復号|デコード|難読化を解除|アンパック|復元 .. 実行|ロード|読み込|起動|する|して|され & !ランサム|身代金|復号ツール|復号鍵|復号キー|被害者|ファイルを復号化するための|復号と引き換え',
      'ペイロード|シェルコード|設定|文字列|データ|ファイル|モジュール|コマンド .. 復号|デコード|アンパック & !ランサム|身代金|復号ツール|被害者|復号鍵|復号キー',
    ],
  },
  {
    id: 'masquerading',
    technique: 'T1036',
    en: [
      'masquerad*|disguis*|camouflag* … as|itself|malware|file*|legitimate|installer|app|application|update|program|tool|document|software|process|service|pdf|icon',
      'pos*|mimic*|impersonat*|imitat*|pretend*|purport*|look* like|appear* to be|spoof* .. legitimate|genuine|benign|normal|real|popular|trusted|system|windows|microsoft|adobe|google|chrome|installer|known .. software|application|app|apps|file|files|process|tool|installer|program|update|driver|document|executable|binary|utility|component|plugin|service & !website|web site|email|login page|domain',
      'fake|bogus|trojanized .. installer|installers|app|apps|application|update|updates|software|tool|document|plugin & !news|browser update|fake update*',
      'pdf|word|excel|document|folder + icon|icons',
      'decoy + document*|pdf|file|files',
    ],
    ja: [
      '正規|正当|無害|本物|業務|システム|有名|通常|windows|microsoft|adobe|インストーラ|更新プログラム|文書|pdf|アイコン|アプリ|ソフト|ファイル|プロセス|サービス .. @装う & !メール|サイト|送信元|職員|担当者|記者|採用',
      '偽の|偽|偽装した|装った .. インストーラ|アプリ|ソフト|更新|アップデート|ツール|ドキュメント|文書ファイル',
      'おとり文書|おとりの文書|デコイ文書|おとりファイル|囮文書|デコイファイル|ダミー文書|ダミーファイル',
    ],
  },
  {
    id: 'match-legitimate-name',
    technique: 'T1036.005',
    en: [
      'nam* .. similar|same|after|as|match*|like|mimic* .. legitimate|system|windows|microsoft .. file*|binary|executable|process*|service*|tool',
      'renam* … legitimate|system|windows|svchost|benign|look like|appear|disguise|evade',
      'legitimate sounding|legitimate looking .. name|names|file*|path*',
      'masquerad*|disguis*|mimic* … svchost.exe|explorer.exe|legitimate file name*|legitimate process|windows process|system process|windows service|legitimate service',
    ],
    ja: [
      '正規|システム|windows|microsoft .. ファイル名|プロセス名|サービス名|名称|名前 .. @装う|似せ|酷似|類似|同じ|模',
      'ファイル名|プロセス名 .. 偽装|似せ|酷似|変更し',
    ],
  },
  {
    id: 'double-extension',
    technique: 'T1036.007',
    en: ['double extension*|double file extension*|.pdf.exe|.doc.exe|.docx.exe|.pdf.lnk|.jpg.exe|.xlsx.lnk'],
    ja: ['二重拡張子|拡張子を偽装|拡張子偽装|.pdf.exe|.docx.exe|.pdf.lnk'],
  },
  {
    id: 'right-to-left-override',
    technique: 'T1036.002',
    en: ['right to left override|rtlo|rlo character'],
    ja: ['rlo|rtlo|right to left override'],
  },
  {
    id: 'invalid-code-signature',
    technique: 'T1036.001',
    en: [
      'invalid|expired|revoked|forged|fake|spoofed .. digital signature|code signature|signature|certificate & signed|file*|binary|executable',
    ],
  },
  {
    id: 'code-signing',
    technique: 'T1553.002',
    en: [
      'signed .. with|using|by .. stolen|valid|legitimate|compromised|fraudulent|digital|code signing|revoked|expired|certificate|certificates',
      'code signing certificate*|code sign* certificate*|stolen certificate*|digitally signed|legitimate certificate*|valid digital signature|valid certificate … malware|malicious|sign*|payload|installer|backdoor|dropper|sample*|binary|binaries|executable*|stolen|used|use|abus*|loader|dll|driver',
      'malware|payload|installer|dropper|loader|backdoor|dll|driver|sample*|binary … digitally signed|signed with|signed by & !legitimate executable',
    ],
    ja: [
      '電子署名|デジタル署名|コード署名|コードサイニング|正規の証明書|有効な証明書|盗まれた証明書|盗んだ証明書 .. 悪用|付与|付き|付い|され|偽装|盗|窃取|使',
      '署名|証明書 .. 悪用|盗|窃取|不正 & マルウェア|不正プログラム|バックドア|ドライバ|インストーラ|コード|更新',
    ],
  },
  {
    id: 'mark-of-the-web',
    technique: 'T1553.005',
    en: [
      'mark of the web|motw|zone.identifier … bypass*|evad*|remov*|avoid*|without|circumvent*|strip*',
      'bypass*|evad*|avoid*|circumvent* .. mark of the web|motw|smartscreen',
    ],
    ja: ['mark of the web|motw|smartscreen .. 回避|バイパス|付与され|すり抜け'],
  },
  {
    id: 'root-certificate',
    technique: 'T1553.004',
    en: ['install*|add* .. root certificate*|root ca|trusted root'],
    ja: ['ルート証明書 .. インストール|追加|登録'],
  },
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
      'edr killer*|av killer*|edrkill*|amsi bypass|etw patch*|patch* .. amsi|etw|unhook* .. ntdll|edr|api|hooks',
      'add*|creat* .. exclusion* .. defender|antivirus|av',
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
    id: 'rundll32',
    technique: 'T1218.011',
    en: ['rundll32|rundll32.exe|rundll'],
    ja: ['rundll32|rundll32.exe'],
  },
  {
    id: 'regsvr32',
    technique: 'T1218.010',
    en: ['regsvr32|regsvr32.exe|regsvr|squiblydoo'],
    ja: ['regsvr32|regsvr32.exe'],
  },
  {
    id: 'mshta',
    technique: 'T1218.005',
    en: ['mshta|mshta.exe|hta file*|hta application*|.hta'],
    ja: ['mshta|mshta.exe|htaファイル|.hta'],
  },
  {
    id: 'msiexec',
    technique: 'T1218.007',
    en: ['msiexec|msiexec.exe|msi file*|msi installer*|msi package*|malicious msi'],
    ja: ['msiexec|msiファイル|msiインストーラ|msiパッケージ'],
  },
  {
    id: 'installutil',
    technique: 'T1218.004',
    en: ['installutil|installutil.exe'],
    ja: ['installutil'],
  },
  {
    id: 'cmstp',
    technique: 'T1218.003',
    en: ['cmstp|cmstp.exe'],
    ja: ['cmstp'],
  },
  {
    id: 'compiled-html',
    technique: 'T1218.001',
    en: ['chm file*|compiled html|hh.exe|.chm|malicious chm'],
    ja: ['chmファイル|.chm|hh.exe|コンパイル済みhtml'],
  },
  {
    id: 'odbcconf',
    technique: 'T1218.008',
    en: ['odbcconf|odbcconf.exe'],
    ja: ['odbcconf'],
  },
  {
    id: 'regasm',
    technique: 'T1218.009',
    en: ['regasm|regsvcs|regasm.exe|regsvcs.exe'],
    ja: ['regasm|regsvcs'],
  },
  {
    id: 'control-panel',
    technique: 'T1218.002',
    en: ['cpl file*|control panel item*|malicious cpl|control.exe|.cpl'],
    ja: ['cplファイル|コントロールパネル項目|.cpl'],
  },
  {
    id: 'living-off-the-land',
    technique: 'T1218',
    en: ['lolbin*|lolbas|living off the land|signed binary proxy execution|system binary proxy'],
    ja: [
      'lolbin|lolbas|living off the land|環境寄生|自給自足型|システム内寄生|システムに備わる|標準機能 .. 悪用|正規コマンド',
      '環境寄生型|環境寄生|living off the land|自給自足型|lotl|システム内寄生戦術',
    ],
  },
  {
    id: 'msbuild',
    technique: 'T1127.001',
    en: ['msbuild|msbuild.exe'],
    ja: ['msbuild'],
  },
  {
    id: 'reflective-loading',
    technique: 'T1620',
    en: [
      'reflective* load*|reflective loader|reflectively|reflective code|in memory execution|loaded into memory|load* .. into memory|directly in memory|only in memory|in memory only|execut* .. in memory|run .. in memory|memory resident|memory only',
      'load*|run|runs|execut* .. assembly|.net assembly|pe|payload|shellcode|dll .. memory',
    ],
    ja: [
      'メモリ上 .. 実行|展開|ロード|読み込|動作|だけ|のみ|で動',
      'メモリ内 .. 実行|展開|ロード',
      'メモリ .. ロードして実行|直接実行|直接ロード|直接展開',
      'リフレクティブロード|リフレクティブローディング',
    ],
  },
  {
    id: 'modify-registry',
    technique: 'T1112',
    en: [
      'modif*|chang*|set|sets|setting|add|adds|added|creat*|writ*|edit*|updat*|delet*|alter* .. registry|registry key*|registry value*|registry entr* & !run key*|persist*|startup',
      'registry + key|keys|value|values|entry|entries|setting|settings … modif*|chang*|set|creat*|writ*|written|add*|edit*|delet*|updat*|stor*',
      'reg add',
    ],
    ja: ['レジストリ .. 変更|改変|書き換|書き込|設定|追加|作成|削除|編集|登録|保存 & !永続|自動起動'],
  },
  {
    id: 'hidden-files',
    technique: 'T1564.001',
    en: [
      'hidden + file|files|directory|directories|folder|folders|attribute|attributes',
      'set|sets|setting .. hidden',
      'attrib + +h',
    ],
    ja: ['隠しファイル|隠しフォルダ|隠し属性|隠しディレクトリ'],
  },
  {
    id: 'hidden-window',
    technique: 'T1564.003',
    en: [
      'hidden + window|windows|console',
      'windowstyle hidden|w hidden|hidden desktop|hvnc|hides its window|hide the window',
    ],
    ja: ['非表示ウィンドウ|ウィンドウを非表示|隠しデスクトップ|hvnc|ウィンドウを隠'],
  },
  {
    id: 'hide-artifacts',
    technique: 'T1564',
    en: [
      'hide artifacts|hides artifacts',
      'hid*|conceal* .. file|files|process|processes|artifacts|presence|itself|activity|activities & !email|rule|cryptocurrency|money|identity',
    ],
  },
  {
    id: 'alternate-data-streams',
    technique: 'T1564.004',
    en: ['alternate data stream*|ntfs stream|ntfs file attribute*|ads stream'],
    ja: ['代替データストリーム|alternate data stream'],
  },
  {
    id: 'virtual-instance',
    technique: 'T1564.006',
    en: [
      'windows sandbox|virtual machine|qemu|virtualbox|hyper v|vm|virtual instance … run|runs|running|execut*|deploy*|launch*|install*|hid*|inside|within & !detect*|anti|check*|evad*|sandbox evasion|esxi|analysis|escape*',
      'run|runs|ran|running|execut*|launch*|hid*|start* .. inside|within|in|from .. windows sandbox|virtual machine|qemu|virtualbox|vm & !cloud|analy*|our|check*',
    ],
    ja: [
      'windowsサンドボックス|windows sandbox|qemu|virtualbox|hyper v|仮想マシン .. 実行|展開|隠|起動|悪用|内で & !検知|回避|esxi|解析',
    ],
  },
  {
    id: 'email-hiding-rules',
    technique: 'T1564.008',
    en: ['inbox rule*|mailbox rule*|mail rule* … hid*|delet*|move*|archiv*|creat*|malicious|suppress'],
    ja: ['受信トレイルール|受信ルール|メールルール|仕分けルール .. 作成|追加|削除|隠|設定'],
  },
  {
    id: 'rootkit',
    technique: 'T1014',
    en: ['rootkit|rootkits|kernel mode driver|kernel rootkit & !scan*|detect rootkits|anti rootkit'],
    ja: ['ルートキット|rootkit & !検出ツール'],
  },
  {
    id: 'sandbox-evasion',
    technique: 'T1497',
    en: [
      'evad*|detect*|avoid*|bypass*|anti|check*|identif*|thwart*|defeat*|determin*|aware|hinder* .. sandbox*|virtual machine*|virtual environment*|virtualiz*|vm|vms|vmware|virtualbox|analysis environment*|emulat*|automated analysis & !our sandbox|zscaler|cloud sandbox|sandbox detection',
      'anti vm|anti sandbox|antivm|antisandbox|anti analysis|anti virtual*|sandbox evasion|anti emulation|virtualization evasion|vm detection|sandbox detection technique*',
      'sandbox*|virtual machine*|virtual environment* … terminat*|exit*|stop*|not run|refus*|quit*|detected',
    ],
    ja: [
      'サンドボックス|仮想環境|仮想マシン|解析環境|分析環境|vm .. 検知|検出|回避|判定|確認|判別|チェック|識別|妨害|逃れ|終了',
      'アンチvm|アンチサンドボックス|解析妨害|耐解析|アンチ解析|解析回避|仮想環境検知',
    ],
  },
  {
    id: 'system-checks',
    technique: 'T1497.001',
    en: [
      'check*|quer*|inspect*|verif*|detect* … cpu core*|number of processors|ram size|mac address|disk size|screen resolution|vmware|virtualbox|qemu|vbox|hypervisor|cpuid & sandbox*|virtual*|vm|analysis|vmware|virtualbox|vbox',
    ],
    ja: [
      'cpuコア|メモリサイズ|ディスク容量|macアドレス|vmware|virtualbox|画面解像度 .. 確認|判定|チェック & 仮想|サンドボックス|解析',
    ],
  },
  {
    id: 'user-activity-checks',
    technique: 'T1497.002',
    en: [
      'mouse movement*|mouse click*|user activity|mouse cursor|human interaction … check*|detect*|wait*|sandbox*|evad*|verif*|monitor*',
    ],
    ja: ['マウスの動き|マウス操作|マウスクリック|利用者の操作 .. 検知|確認|待|判定'],
  },
  {
    id: 'time-based-evasion',
    technique: 'T1497.003',
    en: [
      'sleep|sleeps|dormant|delay|delays|delayed|wait|waits|waiting|stall|stays inactive … execut*|sandbox*|analysis|detection|minutes|seconds|hours|days|weeks|before & malware|backdoor|implant|payload|code|sample|loader|sandbox*|execut*|trojan|command* & !lay dormant since|victim|attackers waited|ransom',
      'lies dormant|lay dormant|lie dormant|stays dormant|stay dormant|remains dormant|remain dormant|lays dormant|dormant for|dormant period|sleeps for|sleep for|waits for .. days|weeks|minutes|hours & !actor|group|botnet',
    ],
    ja: [
      '休眠|スリープ|遅延実行|待機|潜伏 .. 後に|してから|時間|分間|秒|日間|週間 & マルウェア|バックドア|実行|通信|解析|サンドボックス|検知',
    ],
  },
  {
    id: 'debugger-evasion',
    technique: 'T1622',
    en: [
      'anti debug*|antidebug*|debugger detection|isdebuggerpresent',
      'detect*|check*|evad* .. debugger*|debugged|debugging|being debugged',
    ],
    ja: ['アンチデバッグ|デバッガ .. 検知|検出|回避|確認'],
  },
  {
    id: 'execution-guardrails',
    technique: 'T1480',
    en: [
      'geofenc*|geo fenc*|geographic filter*|geographically|execution guardrail*|environmental key*|guardrail*',
      'only|specific*|certain|particular|target* .. victim*|machine*|system*|country|countries|language*|region*|mac address*|domain|hostname*|ip address* … execut*|run|runs|activat*|deliver*|infect*|install*|trigger* & malware|payload|implant|backdoor|code|loader|script|document & only|unless',
      'terminat*|exit*|stop*|abort*|quit*|not execut*|not run|will not|avoid* … language*|keyboard layout|locale|cis countr*|country|commonwealth of independent & malware|ransomware|payload|if|checks',
    ],
    ja: [
      '特定の|対象の|標的の|該当する|限られた|一部の|指定された .. 環境|端末|macアドレス|ドメイン|国|言語|ipアドレス .. のみ|だけ|限り|場合に .. 実行|動作|感染|起動|活動|発動|ダウンロード',
      '実行ガードレール|ジオフェンシング',
    ],
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
    id: 'template-injection',
    technique: 'T1221',
    en: ['template injection|remote template*|external template|dotm template|malicious template*'],
    ja: ['テンプレートインジェクション|リモートテンプレート|外部テンプレート'],
  },
  {
    id: 'xsl-script',
    technique: 'T1220',
    en: ['xsl script|xsl file|msxsl|.xsl'],
  },
  {
    id: 'indirect-command',
    technique: 'T1202',
    en: ['forfiles|pcalua|indirect command execution|conhost headless'],
    ja: ['forfiles|pcalua'],
  },
  {
    id: 'direct-volume-access',
    technique: 'T1006',
    en: ['direct volume access|raw disk access|ninjacopy|raw volume'],
    ja: ['ボリュームに直接|ディスクに直接|直接ボリューム|rawディスク .. アクセス|読み'],
  },
  {
    id: 'impersonation',
    technique: 'T1656',
    en: [
      'impersonat*|pos* as|posed as|posing as|poses as|pretend* to be|masquerad* as|purport* .. employee*|journalist*|recruiter*|colleague*|executive*|ceo|official*|organization*|it support|help desk|helpdesk|researcher*|professor*|government|bank*|ministry|law enforcement|police|company|vendor*|partner*|scholar*|representative*|trusted|agency|individual*',
    ],
    ja: [
      '職員|社員|記者|採用担当|担当者|同僚|経営者|役員|官公庁|政府|省庁|警察|銀行|研究者|大学|取引先|サポート|ヘルプデスク|機関|組織|企業|団体|リクルーター|採用 .. @装う & !偽装サイト',
    ],
  },
];
