import type { HeadRow } from '../head-row.ts';

/** English kind words: kind, plain ones, ambiguous ones. `none`: what is called so is no name of ours. */
export const headWords: readonly HeadRow[] = [
  [
    'actor',
    'gang|gangs|crew|threat actor|threat actors|threat group|threat groups|hacking group|hacking groups|hacker group|hacker groups|hacking crew|hacking team|ransomware group|ransomware groups|ransomware gang|ransomware gangs|ransomware crew|ransomware cartel|extortion group|extortion gang|cybercrime group|cybercrime groups|cybercrime gang|cybercriminal group|espionage group|espionage groups|cyberespionage group|cyber espionage group|cyber-espionage group|apt group|apt groups|apt|hacktivist group|hacktivist collective|intrusion set|intrusion sets|threat cluster|activity cluster|activity group|nation-state actor|state-sponsored actor|state-sponsored group|criminal group|hacking collective|ransomware operator|ransomware operation|ransomware outfit|ransomware business|hacktivist persona|advanced persistent threat|advanced persistent threat group',
    'group|groups|actor|actors|cluster|clusters|collective|hackers|hacktivists|cybercriminals|syndicate|adversary|adversaries|intruders|attackers|unit',
  ],
  [
    'malware',
    'malware|ransomware|ransomwares|backdoor|backdoors|trojan|trojans|rat|rats|remote access trojan|remote access trojans|remote access tool|remote access malware|stealer|stealers|infostealer|infostealers|info stealer|information stealer|information stealers|wiper|wipers|worm|botnet|botnets|rootkit|rootkits|bootkit|spyware|webshell|webshells|web shell|web shells|malware family|malware families|malware strain|ransomware family|ransomware strain|ransomware families|banking trojan|banking trojans|banking malware|keylogger|implant|implants|dropper|droppers|downloader|downloaders|shellcode loader|malware loader|cryptominer|coinminer|clipper|exploit kit|exploit kits|credential stealer|credential harvester|passive backdoor|proxy malware|tunneler',
    'loader|loaders|payload|payloads|stager|miner|variant|variants|family|families|strain|strains|banker|bot|virus|viruses|infection|infections|samples',
  ],
  [
    'tool',
    'post-exploitation framework|c2 framework|red team framework|red teaming tool|post-exploitation tool|tunneling tool|credential dumper|scanning tool|hacking tool',
    'tool|tools|toolkit|toolkits|toolset|utility|utilities|framework|crypter|packer|builder|scanner|proxy tool|beacon|beacons',
  ],
  [
    'campaign',
    'cyber campaign|espionage campaign|phishing campaign|intrusion campaign|operation code-named|operation codenamed',
    'campaign|campaigns|operation',
  ],
  [
    'organisation',
    'security firm|security company|security vendor|cybersecurity firm|cybersecurity company|cybersecurity vendor|cyber security firm|cyber security company|intelligence firm|security startup|antivirus vendor|antivirus maker|consultancy|front company|chip maker|chipmaker|carmaker|automaker|airline|retailer|law firm|think tank|newspaper|news agency|software maker|software vendor|software company|software provider|exchange|insurer|hospital operator|logistics company|pipeline operator|telecom operator|telecoms operator|telecommunications company|telecom company|payroll provider|cloud provider|service provider|managed service provider|hosting provider|crypto exchange|cryptocurrency exchange|wallet maker|defense contractor|defence contractor|technology company|tech company|tech giant|tech firm|game developer|software developer|broadcaster|pharmacy chain|retail chain|supermarket chain|hotel chain|restaurant chain|drinks firm|mobile operator',
    'company|firm|vendor|startup|provider|contractor|manufacturer|maker|supplier|subsidiary|bank|researchers at|researchers from|researchers with|analysts at|experts at|experts from',
  ],
  [
    'product',
    '',
    'software|appliance|appliances|server|servers|platform|product|products|plugin|plug-in|device|devices|gateway|gateways|router|routers|vpn|firewall|firewalls|app|application|service|instances|instance|installations|systems|cms',
  ],
  [
    'vulnerability',
    '',
    'vulnerability|vulnerabilities|flaw|flaws|bug|bugs|zero-day|zero-days|exploit|security hole',
  ],
  [
    'none',
    'technique|techniques|method|function|feature|file|files|process|command|commands|module|modules|plugin module|directory|folder|forum|forums|marketplace|market|conference|law|act|report|paper|section|parameter|tactic|protocol|algorithm|country|city|event|program|programme|initiative|project|domain|variable|key|value|class|attack|string|channel|user|account|table|figure|bill|party|street|school|hotel|book|song|film|site|website|page|blog|concept|approach|system|standard|service called|mutex|task|registry key|button|tab|theme|subject',
    '',
  ],
];
