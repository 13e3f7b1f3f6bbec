import type { DecidedPlace } from './decide.ts';

const verbs =
  'claim(?:s|ed)|announc(?:es|ed)|publish(?:es|ed)|post(?:s|ed)|list(?:s|ed)|leak(?:s|ed)|boast(?:s|ed)|threaten(?:s|ed)|demand(?:s|ed)|extort(?:s|ed)|promis(?:es|ed)|den(?:ies|ied)|told|said|says|took responsibility|taken responsibility|apologi[sz](?:es|ed)|shut down its|attack(?:s|ed)|target(?:s|ed)|hit|breach(?:es|ed)|disrupt(?:s|ed)|stole|stolen|broke into|hired|recruit(?:s|ed)|operat(?:es|ed)|abus(?:es|ed)|exploit(?:s|ed)|instigated';
const after = new RegExp(
  `^(?:['’]s)?\\s(?:ransomware\\s|ransomware-as-a-service\\s|RaaS\\s)?(?:affiliates?|operators?|developers?|members?|representatives?|administrators?|leaders?|gang|group|crew|cartel|syndicate|business|leak site|data leak site|extortion site|servers|infrastructure|sites?|spokes\\w{3,6})\\b|^, (?:an?|the) (?:[\\p{L}-]{1,16} ){0,4}(?:operation|gang|group|outfit|crew|cartel)\\b|^\\sand its (?:affiliates|members|partners|operators)|^,?\\s(?:has |have |had |also |later |then |may |allegedly |reportedly ){0,3}(?:${verbs})\\b`,
  'iu',
);
const before =
  /\b(?:leaders?|members?|affiliates?|operators?|developers?|admins?|administrators?|associates?|rivals?|successor|rebrand|brand|hands|work) of (?:the )?["“]?$|\b(?:outfit|gang|crew|group|crowd|collective),? (?:called |named |dubbed |known as )?["“]?$|\b(?:named|blamed|accused|hired by|claimed by|published by|attributed to|blamed on|linked to|tied to|believed that|better known as|behind which) (?:the )?["“]?$|\b(?:gangs|groups|crews|outfits|syndicates|cartels),? (?:such as|like|including|from|among them) (?:[\w-]{2,20}(?: and| or| to|,) ){0,4}$|\b(?:the|its|their) (?:group|gang|culprits?|attackers?|perpetrators?|intruders?|hackers?|extortionists?|crew) (?:was|is|were|are) (?:called )?["“]?$/iu;
const afterJapanese =
  /^(?:[（(][^（）()]{1,16}[）)])?[」』]?(?:の|ランサムウェアの)?(?:運営者|アフィリエイト|実行犯|犯行|リークサイト|メンバー|関係者|暴露サイト|サーバー?|基盤|仕業|一員|構成員)|^(?:[（(][^（）()]{1,16}[）)])?[」』]?(?:が|は|も)[^。]{0,40}?(?:犯行声明|犯行を認め|犯行を主張|犯行を名乗|暴露サイト|リークサイト|闇サイト|名乗り出|盗んだと|公開すると|要求し|襲って|活動し|現れ|自ら主張|再起)|^[」』]?による(?:もの|犯行|攻撃だ|攻撃と)|^[」』]?(?:を名乗|と名乗)/u;
const beforeJapanese =
  /(?:名乗り出たのは|名乗りを上げたのは|犯行を主張したのは|攻撃したのは|(?:ランサムウェア|犯罪|ハッカー|攻撃|恐喝|サイバー)?(?:集団|グループ|ギャング)(?:の|である|、)?)[「『]?$/u;

/**
 * Does a ransomware's name stand for the people behind it here? "DarkSide affiliates", "leader of LockBit",
 * 「Xの犯行だと確認した」. The field gives both one name, so the place is given both kinds.
 */
export function actsAsGang(text: string, place: DecidedPlace): boolean {
  if (place.kind !== 'malware' || !(place.gang || place.entry?.type === 'ransomware')) return false;
  const next = text.slice(place.end, place.end + 64);
  const last = text.slice(Math.max(0, place.start - 40), place.start);
  return after.test(next) || before.test(last) || afterJapanese.test(next) || beforeJapanese.test(last);
}
