import { describe, expect, it } from 'vitest';
import { fold } from '../../matcher/index.ts';
import { splitSentences } from '../../sentences/index.ts';
import { lexiconOf } from '../../testing-lexicon.ts';
import { compileNames, findNames } from '../index.ts';

const compiled = compileNames(lexiconOf([['organisation', 'acme', 'Acme']]));

function told(text: string): string[] {
  const sentences = splitSentences(text, [], 'ja');
  return findNames({ text, folded: fold(text), sentences, closed: [] }, compiled).map(
    (name) => `${name.nameKind} ${name.text}`,
  );
}

describe('who holds a post', () => {
  it.each([
    ['ケニアのオティエノ長官は会見で、新種だと説明しました。', ['person オティエノ']],
    ['バリク通信情報相は、身代金を求められたと明らかにした。', ['person バリク']],
    ['オティエノ調整相兼内相が演説した。', ['person オティエノ']],
    ['上海の企業に勤めていたとされる陳宇航被告を逮捕した。', ['person 陳宇航']],
  ])('is a person: %s', (text, names) => expect(told(text)).toEqual(names));

  it('is none where a country stands before the post', () => {
    expect(told('ケニア通信情報相は辞任した。')).toEqual([]);
  });
});

describe('bodies of state', () => {
  it.each([
    ['海洋デジタル庁が公表した。', ['organisation 海洋デジタル庁']],
    ['衛生福利部は専門チームを派遣した。', ['organisation 衛生福利部']],
    ['刑事警察局は写真を公開した。', ['organisation 刑事警察局']],
  ])('are told by their form: %s', (text, names) => expect(told(text)).toEqual(names));

  it.each(['官公庁が狙われた。', '南部の研究大学に侵入した。', '法務部は回答を控えた。'])(
    'are none of these: %s',
    (text) => expect(told(text)).toEqual([]),
  );
});

describe('names of schemes', () => {
  it('end where the Latin letters end', () => {
    expect(told('報告書はTEMP.Hazelを同研究所と結びつけた。')).toEqual(['actor TEMP.Hazel']);
  });
});

describe('the topic of a sentence that says what it is', () => {
  it('has its kind', () => {
    expect(told('QUARRELは、4月にAcmeが報告したマルウェアである。')[0]).toBe('malware QUARREL');
  });
});
