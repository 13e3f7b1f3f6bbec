import type { TechniqueRule } from '../rule.ts';

export const obfuscation: readonly TechniqueRule[] = [
  {
    id: 'obfuscation',
    technique: 'T1027',
    en: [
      'obfuscat*|deobfuscat*|de obfuscat*|code obfuscation|control flow flattening|polymorphic|junk code|garbage code|xor encod*|xor encrypt*|xored|xor d|base64 encod*|base64 encrypt*|string encryption|encoded string*|encrypted string*',
      'base64|xor|rc4|aes|encrypted|encoded .. payload*|string|strings|script*|shellcode|configuration|config|blob|code|command|commands|resource|dll|malware|module & !ransom*|traffic|communicat*|victim*|network',
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
      'decrypt|decrypts|decrypted|decode|decodes|decoded|decrypting|decoding + itself|it|them|and .. execut*|run|runs|load*|inject*|launch*|memory & !ransom*|victim*|decryptor',
      'decrypt*|decod* .. with|using|via .. rc4|aes|xor|base64|hardcoded key|hard coded key|certutil|routine|algorithm & !ransom*|victim*|files of|traffic|communicat*',
    ],
    ja: [
      '復号|デコード|難読化を解除|アンパック|復元 .. 実行|ロード|読み込|起動|する|して|され & !ランサム|身代金|復号ツール|復号鍵|復号キー|被害者|ファイルを復号化するための|復号と引き換え',
      'ペイロード|シェルコード|設定|文字列|データ|ファイル|モジュール|コマンド .. 復号|デコード|アンパック & !ランサム|身代金|復号ツール|被害者|復号鍵|復号キー',
    ],
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
];
