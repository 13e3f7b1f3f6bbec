import type { ClaimEnd, ClaimStatus, Likelihood, Predicate } from '../model/claim.ts';

/** Words that stand for the values of a claim in teams' spreadsheets, beside the values themselves; compared folded. */
export const predicateWords: Readonly<Record<Predicate, readonly string[]>> = {
  'alias-of': ['alias', 'also known as', 'aka', '別名'],
  uses: ['use', '使用', '用いる', '道具と手口', 'マルウェア', 'ツール'],
  targets: ['target', 'targeted', '標的', '狙う'],
  exploits: ['exploit', '悪用', '悪用する脆弱性', '脆弱性の悪用'],
  'attributed-to': ['attribution', 'attributed', '帰属', '帰属（背後にいる者）', '背後'],
  'linked-to': ['linked', 'related-to', 'related', '関連'],
  supplies: ['supply', '提供'],
  tasks: ['tasking', '指示', '委託', '指示・委託'],
  'overlaps-with': ['overlap', 'overlaps', '重なり', '重複'],
  compromises: ['compromise', 'compromised', '侵害'],
  'part-of': ['member-of', '所属'],
  seeks: ['aim', 'motivation', 'goal', '狙い', '目的', '動機'],
  'active-since': ['since', 'first-seen', '活動時期', '初観測'],
  'adapts-exploits-within': ['time-to-exploit', '悪用までの時間'],
  'mitigated-by': ['mitigation', '対策', '緩和策'],
  'originates-from': ['based-in', 'origin', '拠点'],
  endorses: ['endorse', '賛同'],
  'acts-against': ['action', 'sanction', '対抗措置', '制裁'],
};

export const statusWords: Readonly<Record<ClaimStatus, readonly string[]>> = {
  asserted: ['confirmed', 'yes', '断定', '確認', '確定'],
  hedged: ['suspected', 'possible', 'probable', 'may', '留保', '留保つき', '疑い', '可能性あり'],
  unknown: ['?', '不明'],
  denied: ['no', 'refuted', '否定'],
};

export const likelihoodWords: Readonly<Record<Likelihood, readonly string[]>> = {
  'almost-certain': ['almost certain', 'ほぼ確実'],
  'very-likely': ['very likely', '可能性が極めて高い'],
  likely: ['probable', '可能性が高い'],
  'roughly-even': ['roughly even', 'even chance', '五分五分'],
  unlikely: ['improbable', '可能性が低い'],
  'very-unlikely': ['very unlikely', '可能性が極めて低い'],
  remote: ['almost no chance', 'ほぼあり得ない'],
};

export const kindWords: Readonly<Partial<Record<ClaimEnd['kind'], readonly string[]>>> = {
  actor: ['threat-actor', 'threat actor', 'intrusion-set', 'group', '攻撃者', '攻撃グループ'],
  campaign: ['operation', 'キャンペーン', '作戦'],
  malware: ['ransomware', 'マルウェア'],
  tool: ['software', 'ツール'],
  organisation: ['organization', 'identity', 'org', '組織', '企業'],
  person: ['individual', '人物'],
  product: ['製品'],
  vulnerability: ['cve', '脆弱性'],
  country: ['location', 'nation', '国'],
  region: ['地域'],
  sector: ['industry', '業種', '業界', 'セクター'],
  technique: ['attack-pattern', 'ttp', '手口'],
  mitigation: ['course-of-action', '緩和策'],
  measure: ['対策'],
  date: ['日付'],
  words: ['text', '語句'],
};

/** What the object of a predicate most often is, where its value does not tell. */
export const likelyObject: Readonly<Record<Predicate, ClaimEnd['kind']>> = {
  'alias-of': 'actor',
  uses: 'malware',
  targets: 'organisation',
  exploits: 'product',
  'attributed-to': 'organisation',
  'linked-to': 'actor',
  supplies: 'organisation',
  tasks: 'actor',
  'overlaps-with': 'actor',
  compromises: 'organisation',
  'part-of': 'organisation',
  seeks: 'words',
  'active-since': 'date',
  'adapts-exploits-within': 'duration',
  'mitigated-by': 'measure',
  'originates-from': 'country',
  endorses: 'organisation',
  'acts-against': 'actor',
};
