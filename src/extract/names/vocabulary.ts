import { dictionary } from '../../model/dictionary.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import { nameKey } from '../../model/name-key.ts';
import { remembered } from './remembered.ts';

/** Words that are written with a capital and are nobody's name: places and peoples, technology, calendar, function words. */
export interface Vocabulary {
  /** A word or phrase that by itself names no actor, malware, body or person. */
  isOrdinary(word: string): boolean;
  /** A country or region, as noun or adjective. */
  isPlace(word: string): boolean;
  /** ISO alpha-2 of a country's noun, adjective or short form (米, 英). */
  countryOf(word: string): string | undefined;
}

const functionWords =
  'everyone everybody nobody anybody somebody someone anyone none others additionally publicly operators users customers organizations organisations companies the a an this that these those it its he she they we i you our their his her your my in on at by for from with to of as and or but nor so yet if when while where after before since during until although though however moreover furthermore meanwhile instead according both either neither each every all any some most many several few other another such same more less no not only just also even still then thus hence here there now today yesterday tomorrow recently later earlier finally first second third one two three four five six seven eight nine ten who what which why how whose is are was were be been being has have had do does did will would can could may might must should shall let us once upon about above below under over into out up down between among against without within through per via despite unlike like because given based using used new old latest additional further next last previous recent similar various multiple different several possible likely potential known unknown notable interesting note see figure table appendix section part chapter summary introduction conclusion overview background analysis details key findings recommendations mitigations indicators compromise what alert update updated issued status yes ok';
const calendar =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun spring summer autumn fall winter am pm utc gmt jst est pst day eve christmas easter thanksgiving ramadan';
const technology =
  'windows linux macos mac os unix android ios iphone ipad chrome chromium firefox safari edge internet explorer java javascript jscript vbscript vbs vba python perl ruby php golang go rust c# c++ .net net powershell bash shell cmd html css xml json csv pdf rtf docx xlsx zip rar iso lnk dll exe pe elf api rest sdk ide cli gui url uri http https ftp smtp imap pop3 dns tls ssl ssh rdp smb ldap kerberos ntlm vnc vpn tcp udp ip ipv4 ipv6 icmp p2p tor usb uefi bios rom ram cpu gpu ssd hdd iot ot ics scada plc soho nas vm vps cdn saas paas iaas mfa 2fa otp sso iam pki rsa aes rc4 xor base64 md5 sha sha1 sha256 gzip lzma c2 c&c cnc ttp ttps ioc iocs apt apts cve cves cvss poc rce lpe xss csrf ssrf sql sqli ddos dos bec raas maas mbr mft ntds lsass lsa sam wmi com ole dde uac edr xdr epp av siem soc csirt cert ids ips waf ngfw dmz lan wan wlan wifi bluetooth gps sms email e-mail web webmail cloud office excel word powerpoint outlook onenote access teams sharepoint onedrive active directory microsoft365 docker kubernetes k8s git svn sql mysql postgresql oracle apache nginx iis wordpress ai ml llm genai gpt nft crypto bitcoin btc eth ethereum monero xmr blockchain defi dprk prc us usa uk eu un nato asean apac emea ceo ciso cto cfo coo cio it id ids qr pin atm pos kyc gdpr faq pr hr r&d llc inc ltd corp gmbh tlp amber green red clear white ics2 readme utf ascii json yara sigma snort suricata md mb gb kb tb ms hz px cc bcc re fw attn sim 3g 4g 5g lte voip sip erp crm cms rpc xml-rpc com+ activex silverlight flash npm pypi github gitlab x86 x64 arm mips amd64 win32 win64 nt system32 appdata temp programdata hklm hkcu null true false et etpro etopen pua pup password passwords configuration shellcode olympics crime anti logger proxy builder crypter stage stages covid covid-19 coronavirus delta omicron pandemic script scripts file files folder document documents macro macros code config bot bots panel cookie cookies browser browsers wallet wallets form process link links page domain domains service services system systems data database keyboard clipboard screen webcam hash encryption encryptor decryptor installer updater plugin module driver kernel ring0 ring3';
const security =
  'advanced persistent threat threats nation state nation-state state-sponsored cyber cybersecurity cybercrime security intelligence research researcher researchers team group groups unit labs lab operation operations campaign campaigns attack attacks attacker attackers actor actors malware ransomware backdoor trojan botnet loader stealer phishing spear spearphishing spear-phishing remote access tool tools framework exploit exploits exploitation vulnerability vulnerabilities zero zero-day day command control server servers client host hosts network networks infrastructure initial execution persistence privilege escalation defense evasion credential credentials discovery lateral movement collection exfiltration impact reconnaissance resource development payload payloads dropper downloader implant rootkit worm virus wiper spyware keylogger miner cryptominer banker banking mobile supply chain social engineering data breach incident response critical infrastructure hacker hackers hacking gang crew cluster family variant version user users admin administrator victim victims target targets targeted customer customers company vendor government ministry department agency university bank public private national international global world east west north south eastern western northern southern central middle far asia african asian european american latin joint advisory statement press release report blog news post article share print home read more contact comments login subscribe newsletter related source image photo credit caption chief executive officer director president minister secretary general senior analyst spokesperson head vice deputy professor doctor mr mrs ms dr';

/** Countries in one kanji, as newspapers write them before a body: 米国務省, 英外務省. */
const shortStates = dictionary<string>({
  米: 'US',
  英: 'GB',
  中: 'CN',
  日: 'JP',
  独: 'DE',
  仏: 'FR',
  韓: 'KR',
  露: 'RU',
  豪: 'AU',
  加: 'CA',
  印: 'IN',
  台: 'TW',
  伊: 'IT',
  蘭: 'NL',
});

/** Prepares the words; the lexicon gives the places. */
export function compileVocabulary(lexicon: Lexicon): Vocabulary {
  const ordinary = new Set(
    [functionWords, calendar, technology, security].flatMap((words) => words.split(' ')),
  );
  const places = new Set<string>();
  const countries = new Map(Object.entries(shortStates));
  for (const term of [...lexicon.countries, ...lexicon.regions]) {
    for (const { word } of term.words) {
      places.add(nameKey(word));
      if (/^[A-Z]{2}$/u.test(term.slug) && !countries.has(nameKey(word)))
        countries.set(nameKey(word), term.slug);
    }
  }
  const key = (word: string) =>
    word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]s?$/u, '');
  const isOrdinary = (word: string) => {
    const folded = key(word);
    if (ordinary.has(folded) || places.has(nameKey(folded))) return true;
    // Windows-based, Chinese-speaking, China-linked, x64-bit: made of an ordinary word.
    const hyphen = folded.indexOf('-');
    return (
      hyphen > 0 &&
      (ordinary.has(folded.slice(0, hyphen)) ||
        places.has(folded.slice(0, hyphen)) ||
        /-(?:based|linked|nexus|speaking|aligned|backed|sponsored|like|style|related|bit|written|specific|only|focused|themed)$/u.test(
          folded,
        ))
    );
  };
  return {
    isOrdinary: remembered(isOrdinary),
    isPlace: remembered((word) => places.has(nameKey(key(word)))),
    countryOf: (word) => countries.get(nameKey(key(word))),
  };
}
