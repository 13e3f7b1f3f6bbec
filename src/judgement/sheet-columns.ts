import { SheetField, type SheetMapping } from '../model/sheet.ts';

/** Words by which teams head their columns, in the comparable form of `comparable`. */
const headings: Readonly<Record<SheetField, readonly string[]>> = {
  subject: [
    'subject',
    'source',
    'actor',
    'threatactor',
    'group',
    'who',
    '主体',
    '攻撃者',
    '攻撃グループ',
    'アクター',
    '誰が',
  ],
  subjectKind: ['subjectkind', 'subjecttype', 'actortype', '主体の種類', '主体種別'],
  predicate: [
    'predicate',
    'relation',
    'relationship',
    'type',
    'claim',
    'verb',
    '関係',
    '種別',
    '述語',
    '主張の種類',
  ],
  object: ['object', 'target', 'victim', 'value', 'what', 'whom', '被害者', '対象', '標的', '目的語', '何を'],
  objectKind: ['objectkind', 'objecttype', 'targettype', '対象の種類', '対象種別'],
  status: ['status', 'certainty', '確かさ', '状態', '確度'],
  likelihood: ['likelihood', 'probability', '可能性', '可能性の程度', '蓋然性'],
  claimants: ['claimant', 'claimants', 'saidby', 'attributedby', '誰が述べているか', '発言者', '主張者'],
  quote: ['quote', 'evidence', 'sentence', 'excerpt', '引用', '根拠', '根拠の文', '原文', '文'],
  document: [
    'document',
    'report',
    'reportid',
    'url',
    'link',
    'address',
    'reference',
    'レポート',
    '文書',
    '記事',
    '出典',
    'アドレス',
  ],
  reasons: [
    'reason',
    'reasons',
    'note',
    'notes',
    'comment',
    'rationale',
    '理由',
    '備考',
    'メモ',
    'コメント',
    '根拠とする理由',
  ],
};

function comparable(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_()\-:：・]/g, '');
}

/** The fields that the headings name; each field once, by the heading that names it most plainly. */
export function guessMapping(header: readonly string[]): SheetMapping {
  const columns = header.map(comparable);
  const mapping: SheetMapping = {};
  const taken = new Set<number>();
  for (const field of SheetField.options) {
    for (const word of headings[field]) {
      const at = columns.findIndex((column, index) => column === word && !taken.has(index));
      if (at < 0) continue;
      mapping[field] = at;
      taken.add(at);
      break;
    }
  }
  return mapping;
}
