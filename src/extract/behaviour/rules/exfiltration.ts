import type { TechniqueRule } from '../rule.ts';

export const exfiltration: readonly TechniqueRule[] = [
  {
    id: 'exfiltration-over-c2',
    technique: 'T1041',
    en: [
      'send|sends|sent|sending|upload*|transmit*|post|posts|posted|transfer*|exfiltrat*|relay* … @c2|command server|remote server|attacker* server|attackers server|control server|server controlled|attacker controlled|hard coded server|remote location & data|information|file|files|credential*|screenshot*|results|details|stolen|collected|logs|keystrokes|it|everything|contents',
      'exfiltrat* … data|information|files|documents & @c2|server|channel|http|https',
      'data|information|files|credentials|results|screenshots … sent|uploaded|transmitted|exfiltrated|posted|sent back .. @c2|server|attacker|attackers|operator*',
      'gather*|collect*|stolen|steals|harvest*|captured … goes to|go to|sent to|is sent|are sent|shipped to|flows to|transmitted to|uploaded to .. server|servers|attacker*|operator*',
    ],
    ja: [
      '情報|データ|ファイル|文書|資料|結果|認証情報|内容|ログ|スクリーンショット … c2|サーバ|攻撃者|外部 .. 送信|アップロード|送出|転送|送り & !フィッシング|メール',
      'c2|サーバ|攻撃者 .. 情報|データ|ファイル|文書|資料|結果 .. 送信|アップロード|転送',
      '外部 .. 送信|持ち出|送出|流出 & 情報|データ|ファイル',
      '画像|打鍵|記録|履歴|文書|資料|盗んだ|窃取した|集めた|収集した … 攻撃者の|外部の|指令|c2 .. サーバ .. 送|転送|上げ|アップ',
      '集めた|盗んだ|収集した|窃取した|抜き取った|得た .. 情報|データ|文書|ファイル|資料|内容 … 外部|外へ|外に|海外|攻撃者|犯人 .. 送|転送',
    ],
  },
  {
    id: 'exfiltration-alternative-protocol',
    technique: 'T1048',
    en: [
      'exfiltrat*|upload*|send|sends|sent|transfer* … via|over|to|using|through .. ftp|sftp|smtp|scp|dns|icmp|webdav|ftp server & data|files|information|stolen|credential*|documents|collected|logs & !phish*|download*|attachment*|steal* credential* from',
      'ftp|sftp|smtp|webdav … exfiltrat*|upload* .. data|files|stolen|information',
    ],
    ja: ['ftp|sftp|smtp|dns|webdav|scp .. 送信|アップロード|持ち出|窃取|転送|流出 & 情報|データ|ファイル'],
  },
  {
    id: 'exfiltration-to-cloud',
    technique: 'T1567.002',
    en: [
      'exfiltrat*|upload*|send*|sent|transfer*|cop*|sync* … dropbox|google drive|onedrive|mega|mega.nz|mega.io|pcloud|cloud storage|s3 bucket|azure blob|wasabi|backblaze|amazon s3 & data|files|information|stolen|documents|collected|exfiltrat*|archive* & !phish*|deliver*|payload',
      'rclone|megasync|megacmd|azcopy|filezilla .. exfiltrat*|upload*|data|use|used|transfer*|cloud',
      'use|uses|used|using|via|with|leverag*|deploy* .. rclone|megasync|megacmd|mega|azcopy & exfiltrat*|data|files|steal*|upload*|theft',
    ],
    ja: [
      'dropbox|google drive|googleドライブ|onedrive|mega|pcloud|クラウドストレージ|rclone|クラウド .. アップロード|送信|持ち出|流出|転送|窃取 & 情報|データ|ファイル',
      'rclone|megasync',
    ],
  },
  {
    id: 'exfiltration-over-web-service',
    technique: 'T1567',
    en: [
      'exfiltrat*|upload*|send*|sent … telegram|discord|pastebin|github|webhook*|google forms|file sharing site*|file sharing service*|web service*|gofile|transfer.sh|anonfiles & data|information|files|stolen|credential*|documents|collected|logs|victim*',
    ],
    ja: [
      'telegram|discord|pastebin|github|webhook|ファイル共有サービス|正規のwebサービス .. 送信|アップロード|持ち出 & 情報|データ|ファイル|認証情報',
      '盗んだ|窃取した|収集した|集めた|持ち出した .. データ|情報|ファイル|文書 … ファイル共有|クラウド|ストレージ|telegram|discord|dropbox|mega|github .. 上げ|アップ|送|保存|転送',
    ],
  },
  {
    id: 'automated-exfiltration',
    technique: 'T1020',
    en: [
      'automatic*|automated|periodic* .. exfiltrat*|upload*|send* & data|files|information|documents',
      'automated exfiltration',
      'exfiltrat*|upload*|sent|sends .. automatic*|every night|every day|daily|at regular intervals|periodic* & data|files|documents|information|it',
    ],
    ja: ['自動的に|自動で|定期的に .. 送信|アップロード|持ち出 & 情報|データ|ファイル'],
  },
  {
    id: 'exfiltration-usb',
    technique: 'T1052.001',
    en: [
      'exfiltrat*|copy|copies|copied|cop* … usb drive*|removable media|removable drive* & exfiltrat*|air gap*|steal*|stolen',
    ],
    ja: ['usbメモリ|リムーバブル .. 持ち出|窃取 & エアギャップ|隔離'],
  },
  {
    id: 'data-transfer-limits',
    technique: 'T1030',
    en: [
      'split*|chunk*|fixed size|in chunks|small pieces|data transfer size … exfiltrat*|upload*|data|files|archive*',
    ],
    ja: ['分割|小分け .. 送信|転送|持ち出|アップロード'],
  },
  {
    id: 'scheduled-transfer',
    technique: 'T1029',
    en: [
      'schedul*|at specific times|during business hours|working hours|every .. exfiltrat*|upload*|beacon*|transfer*',
    ],
  },
];
