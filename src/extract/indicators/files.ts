import type { Sentence } from '../../model/mention.ts';
import { fileNames } from './patterns.ts';

export interface FileName {
  readonly start: number;
  readonly text: string;
}

/** Says that a file is the attacker's. */
const malicious =
  /malicious|malware|payload|trojani[sz]ed|\bdrop(?:s|ped|per)\b|side-?load|backdoor|loader|implant|web ?shell|ransom|\bloads?\b|decoy|\blure|infected|不正な|悪意のある|悪性|マルウェア|ドロップ|サイドロード|バックドア|ローダー|ペイロード|Webシェル|ウェブシェル|検体|ランサム|おとり|デコイ|感染/iu;
/** Files that every Windows or server has: abused, but no trace by themselves. */
const ordinary = new Set(
  'cmd.exe powershell.exe rundll32.exe regsvr32.exe mshta.exe wscript.exe cscript.exe svchost.exe explorer.exe lsass.exe services.exe winlogon.exe msbuild.exe certutil.exe bitsadmin.exe wmic.exe net.exe net1.exe ping.exe ipconfig.exe whoami.exe netstat.exe tasklist.exe systeminfo.exe schtasks.exe reg.exe sc.exe at.exe ntdsutil.exe vssadmin.exe installutil.exe regasm.exe regsvcs.exe msiexec.exe conhost.exe dllhost.exe taskhost.exe taskmgr.exe notepad.exe calc.exe winword.exe excel.exe outlook.exe iexplore.exe chrome.exe firefox.exe psexec.exe procdump.exe ntdll.dll kernel32.dll user32.dll advapi32.dll wininet.dll winhttp.dll ws2_32.dll amsi.dll ntds.dit node.js index.php index.jsp default.aspx'.split(
    ' ',
  ),
);

/** Names of files that their sentence tells as an attacker's. */
export function* maliciousFiles(text: string, sentences: readonly Sentence[]): Generator<FileName> {
  for (const sentence of sentences) {
    if (sentence.section === 'furniture') continue;
    const words = text.slice(sentence.start, sentence.end);
    if (!/\.[a-z7]/.test(words) || !malicious.test(words.replace(fileNames, ' '))) continue;
    for (const match of words.matchAll(fileNames)) {
      const name = match[0];
      if (name.length < 5 || ordinary.has(name.toLowerCase())) continue;
      yield { start: sentence.start + match.index, text: name };
    }
  }
}
