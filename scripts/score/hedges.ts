// Hedges and what a sentence says without them: the grammar of the shuffle test, not of the reading.
// Each rule is a pattern and what stands in its place; they apply in their order.

type Rule = readonly [RegExp, string];

const told =
  '(?:widely |generally |still |now )?(?:believed|thought|said|reported|alleged|suspected|assumed|presumed|understood|rumoured|likely)';

const english: readonly Rule[] = [
  [
    /\bit (?:is|was) (?:very |highly |quite )?(?:likely|possible|probable|thought|believed|suspected|said) that /gi,
    '',
  ],
  [/\bdeems it (?:very |highly |quite )?(?:likely|possible|probable) that\b/g, 'says that'],
  [new RegExp(`\\b(is|are|was|were) ${told} to be\\b`, 'g'), '$1'],
  [new RegExp(`\\b(?:is|was) ${told} to have been\\b`, 'g'), 'was'],
  [new RegExp(`\\b(?:are|were) ${told} to have been\\b`, 'g'), 'were'],
  [new RegExp(`\\bis ${told} to have\\b`, 'g'), 'has'],
  [new RegExp(`\\bare ${told} to have\\b`, 'g'), 'have'],
  [new RegExp(`\\b(?:was|were) ${told} to have\\b`, 'g'), 'had'],
  [new RegExp(`\\bis ${told} to ([a-z]+)\\b`, 'g'), 'does $1'],
  [new RegExp(`\\bare ${told} to ([a-z]+)\\b`, 'g'), 'do $1'],
  [/\b(is|are|was|were) (?:long )?suspected of ([a-z]+ing)\b/g, '$1 $2'],
  [/\b(?:believed|thought|said|suspected|alleged) to be\b/g, 'that is'],
  [/\b(?:believed|thought|said|suspected|alleged) to have\b/g, 'that has'],
  [/\b(?:it|he|she) suspects of ([a-z]+ing)\b/g, 'is $1'],
  [/\b(?:they|we) suspect of ([a-z]+ing)\b/g, 'are $1'],
  [/\b(?:may|might|could)(?: well)? (?:possibly |perhaps |also |simply |still )?have been\b/g, 'had been'],
  [/\b(?:may|might|could)(?: well)? (?:possibly |perhaps |also |simply |still )?have\b/g, 'had'],
  [/\b(?:may|might|could)(?: well)? (?:possibly |perhaps |also |simply |still )?be\b/g, 'is'],
  [/\b(?:may|might|could)(?: well)? (?!not\b|be\b|have\b)(?=[a-z])/g, 'did '],
  [/\b(?:appears|seems) to be\b/g, 'is'],
  [/\b(?:appear|seem) to be\b/g, 'are'],
  [/\b(?:appeared|seemed) to be\b/g, 'was'],
  [/\b(?:appears|seems) to have\b/g, 'has'],
  [/\b(?:appear|seem) to have\b/g, 'have'],
  [/\b(?:appears|seems) to ([a-z]+)\b/g, 'does $1'],
  [/\b(?:appear|seem) to ([a-z]+)\b/g, 'do $1'],
  [/,? ?\bwith (?:only )?(?:low|moderate|medium|some)(?: to (?:low|moderate|medium))? confidence\b/g, ''],
  [/\b(?:believes|thinks|suspects|assumes|speculates) that\b/g, 'says that'],
  [/\b(?:believe|think|suspect|assume|speculate) that\b/g, 'say that'],
  [/\b(?:believes|thinks|suspects|assumes)\b/g, 'says'],
  [/\b(?:believe|think|suspect|assume)\b/g, 'say'],
  [
    /\b(?:very |highly |quite |most )?(?:likely|probably|possibly|presumably|allegedly|reportedly|apparently|supposedly|perhaps|seemingly|purportedly|maybe)\b,? ?/gi,
    '',
  ],
  [
    /(?<!\b(?:have|has|had|was|were|is|are|long) )\bsuspected (?!of\b|that\b|the\b|an?\b|to\b|by\b|it\b)/g,
    '',
  ],
  [/\b(?:alleged|supposed|purported|presumed|possible|probable|apparent) (?!that\b|to\b)(?=[a-z])/gi, ''],
];

const japanese: readonly Rule[] = [
  [/の関与が(?:強く)?疑われ(?:る|た|ている|ています|ていた)/g, 'が関与した'],
  [/の関与が(?:指摘され(?:る|ている)|取り沙汰されている)/g, 'が関与した'],
  [
    /(?<=[るたいだ])可能性(?:が|も)(?:極めて|非常に|十分に?|かなり)?(?:ある|高い|あり|高く|あった|高かった|あります|高いです)/g,
    '',
  ],
  [/の可能性(?:が|も)(?:極めて|非常に)?(?:ある|高い|あり|高く|あります)/g, 'だ'],
  [/(?<=[るたいだ])(?:もの)?と(?:み|見)られ(?:る|ている|ており|ていた|ます|ています|た)/g, ''],
  [/(?<=[るたいだ])(?:もの)?とされ(?:る|ている|ており|ていた|ます|ています)/g, ''],
  [
    /(?<=[るたいだ])(?:もの)?と(?:考えられ|推定され|推測され|推察され|疑われ|思われ)(?:る|ている|ます|ています)/g,
    '',
  ],
  [
    /と(?:(?:み|見)られ|され|考えられ|推定され|思われ)(?:る|ている)(?=[\p{Script=Han}\p{Script=Katakana}A-Za-z])/gu,
    'の',
  ],
  [/と(?:(?:み|見)られ|され|考えられ|推定され|思われ)(?:る|ている|ます|ています)/g, 'だ'],
  [/(?<=[るたいだ])疑い(?:が|も)(?:強く)?(?:ある|持たれている|もたれている|強い|あり|あります)/g, ''],
  [/の疑い(?:が|も)(?:ある|持たれている|もたれている|強い)/g, 'だ'],
  [
    /(?<=[るたいだ])との(?:見方|疑い|指摘|観測)(?:が|も)(?:ある|強い|強まっている|出ている|浮上している)/g,
    '',
  ],
  [
    /(?<=[るたいだ])(?:かもしれない|かもしれません|ようだ|ようです|模様だ|もようだ|模様です|らしい|恐れがある|おそれがある)/g,
    '',
  ],
  [/(?:おそらく|恐らく|どうやら|たぶん)、?/g, ''],
  [/(?:中|低)程度の(?:確度|確信|信頼度)で、?/g, ''],
];

/** The sentence without what hedges it; unchanged where no rule applies. */
export function withoutHedges(sentence: string, language: 'ja' | 'en'): string {
  const rules = language === 'ja' ? japanese : english;
  const bare = rules.reduce((words, [pattern, instead]) => words.replace(pattern, instead), sentence);
  if (bare === sentence) return sentence;
  // A sentence that began with its hedge gets a capital again.
  return /^\p{Lu}/u.test(sentence) ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}
