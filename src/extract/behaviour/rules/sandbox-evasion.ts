import type { TechniqueRule } from '../rule.ts';

export const sandboxEvasion: readonly TechniqueRule[] = [
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
      'only|solely .. on|if|when|in .. machine*|system*|host*|computer*|country|countries|region*|locale|language|domain & malware|implant|backdoor|payload|code|run|runs|execut*|activat*',
    ],
    ja: [
      '特定の|対象の|標的の|該当する|限られた|一部の|指定された .. 環境|端末|macアドレス|ドメイン|国|言語|ipアドレス .. のみ|だけ|限り|場合に … 取り込|実行|動作|感染|起動|活動|発動|ダウンロード',
      '実行ガードレール|ジオフェンシング',
      '環境|言語|国|地域|端末|ドメイン .. でのみ|だけで|以外では|に限って|に限り .. 動作|動く|動き|実行|起動|感染|活動',
    ],
  },
];
