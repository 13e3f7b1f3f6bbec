import type { NameKind } from '../../model/lexicon.ts';
import type { Sentence } from '../../model/mention.ts';
import type { Cues } from '../cues.ts';
import { matchesAt } from '../matcher/index.ts';
import type { Found } from './found.ts';
import { sentenceAt } from './found.ts';

const capital = '(?:[A-Z][a-z]{2,14}|[A-Z]{3,14})';
const katakana = '[ァ-ヶー]{2,12}';

/**
 * How the field numbers and names what it tracks. Sources of the schemes: Mandiant (APT, FIN, UNC, TEMP), Microsoft
 * ("How Microsoft names threat actors": weather; Storm-, formerly DEV-), CrowdStrike (animals), Secureworks (metals),
 * Proofpoint (TA, UNK_), Trend Micro (Earth, Water, Void …), Unit 42 (CL-STA-), Cisco Talos (UAT-), Volexity (UTA),
 * Recorded Future (TAG-), CERT-UA (UAC-), Qihoo 360 (APT-C-), IBM X-Force (ITG, Hive).
 */
const numbered =
  /(?<![\p{Script=Latin}\d_-])(?:UNC[ -]?\d{3,5}|Storm-\d{4}|DEV-\d{4}|TA[ -]?(?!00)\d{3,4}|APT[ -]?C[ -]?\d{2,3}|APT[ -]?\d{1,3}|FIN[ -]?\d{1,2}|TAG-\d{2,3}|CL-(?:STA|CRI|UNK)-\d{4}|UAT-\d{4,5}|UTA\d{4}|UAC-\d{4}|ITG\d{2}|Hive\d{4}|TEMP\.[A-Z][A-Za-z]{2,14}|UNK_[A-Z][A-Za-z]{2,20}|TGR-(?:STA|CRI|UNK)-\d{4}|LARVA-\d{2,4}|REF\d{4})(?![\p{Script=Latin}\d_]|[-.]\d)/uy;
const weather = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(${capital}) (?:Typhoon|TYPHOON|Blizzard|BLIZZARD|Sleet|SLEET|Sandstorm|SANDSTORM|Tempest|TEMPEST|Tsunami|TSUNAMI)(?!\\p{Script=Latin})`,
  'gu',
);
const animals = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(${capital}) (?:Panda|PANDA|Bear|BEAR|Kitten|KITTEN|Chollima|CHOLLIMA|Spider|SPIDER|Buffalo|BUFFALO|Jackal|JACKAL|Ocelot|OCELOT|Leopard|LEOPARD)(?!\\p{Script=Latin})`,
  'gu',
);
const metals =
  /(?<![\p{Script=Latin}\d])(?:BRONZE|COBALT|GOLD|IRON|NICKEL|TIN|ALUMINUM|ZINC|COPPER) [A-Z]{4,14}(?![\p{Script=Latin}])/uy;
const elements = /(?<![\p{Script=Latin}\d])(Earth|Water|Void) ([A-Z][a-z]{3,14})(?!\p{Script=Latin})/uy;
const japanese = new RegExp(
  `(?<![ァ-ヶー・])(?:${katakana}・?(?:タイフーン|ブリザード|スリート|サンドストーム|テンペスト|ツナミ)|${katakana}・(?:パンダ|ベア|キトゥン|チョリマ|スパイダー)|アース・?${katakana})(?![ァ-ヶー])`,
  'gu',
);
const operations =
  /(?<![\p{Script=Latin}\d])Operation ((?:[A-Z][\p{L}\p{N}-]{2,20})(?: [A-Z][\p{L}\p{N}-]{2,20}){0,2})(?!\p{Script=Latin})/uy;

/** CamelCase that ends in a kind of malware: MirrorStealer, GuLoader. */
const coined =
  /(?<![\p{Script=Latin}\d_./\\-])(?!BitLocker|AppLocker|GitBot|GoogleBot|OpenDoor|FrontDoor|Chatbot|ChatBot|BootLoader|ClassLoader|FileLocker|DocLoader|AutoDownloader|FileDownloader|WebClient)\p{Lu}[\p{Script=Latin}\d]{1,18}\p{Ll}(?:Stealer|Loader|RAT|Ransom|Locker|Wiper|Bot|Door|Spy|Downloader|Dropper|Miner|Clipper|Keylogger|Rootkit|Backdoor|Grabber|Crypter|Cryptor|Worm)(?![\p{Script=Latin}\d_(]|\.\p{Ll})/gu;

const kana = /[ァ-ヶ]/;

/** Defenders have operations too. */
const defenders =
  /\b(?:police|law enforcement|europol|interpol|takedown|took down|taken down|seized|seizure|arrest(?:s|ed)?|dismantl\w{1,5}|disrupted by|fbi|department of justice|court-authori[sz]ed|court|took over|authorities|agency and its partners|exercise|drill)\b|警察|摘発|逮捕|捜査|押収|テイクダウン|解体|演習|無力化|当局|制圧|拘束|停止させ/iu;
/** Does the sentence tell of those who stop attackers? Their operations are no campaigns. */
export function tellsOfDefenders(sentence: string): boolean {
  return defenders.test(sentence);
}

/** Words before an animal or a weather that make it one. */
const plainBefore = new Set(
  'old new the super big giant polar teddy red black brown grizzly winter tropical pacific severe raging great little baby house jumping russian chinese iranian security during after since before this that typhoon when'.split(
    ' ',
  ),
);
const notEarth = new Set(
  'project day observation sciences science orbit hour system summit simulator institute engine resources treatment level table cooler cooling supply damage security services'.split(
    ' ',
  ),
);

/** Names by their form alone: UNC3886, Storm-0558, X Typhoon, BRONZE X, Operation X. */
export function fieldNames(
  text: string,
  sentences: readonly Sentence[],
  closed: (offset: number) => boolean,
  cues: Cues,
): Found[] {
  const found: Found[] = [];
  const add = (start: number, length: number, kind: NameKind) => {
    if (!closed(start)) found.push({ start, end: start + length, kind, via: 'pattern', weight: 2 });
  };
  for (const match of matchesAt(numbered, text, cues.numbered)) add(match.index, match[0].length, 'actor');
  const doubles = [
    ...(cues.weather.length > 0 ? text.matchAll(weather) : []),
    ...(cues.animal.length > 0 ? text.matchAll(animals) : []),
  ];
  for (const match of doubles) {
    if (!plainBefore.has((match[1] ?? '').toLowerCase())) add(match.index, match[0].length, 'actor');
  }
  for (const match of text.matchAll(coined)) add(match.index, match[0].length, 'malware');
  for (const match of matchesAt(metals, text, cues.metal)) add(match.index, match[0].length, 'actor');
  for (const match of matchesAt(elements, text, cues.element)) {
    if (!notEarth.has((match[2] ?? '').toLowerCase())) add(match.index, match[0].length, 'actor');
  }
  if (kana.test(text))
    for (const match of text.matchAll(japanese)) add(match.index, match[0].length, 'actor');
  for (const match of matchesAt(operations, text, cues.operation)) {
    const sentence = sentenceAt(sentences, match.index);
    if (sentence && !defenders.test(text.slice(sentence.start, sentence.end)))
      add(match.index, match[0].length, 'campaign');
  }
  return found;
}
