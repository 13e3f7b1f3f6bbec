import type { Predicate } from '../../src/server/contract/index.ts';
import { type ClaimEnd, useEndLabel } from '../claims/end-label.ts';
import { useLanguage } from '../language/index.ts';
import style from './claim-list.module.css';

/** The first half of a group's sentences, up to the object: 「MirrorFaceが」, "MirrorFace targets". */
export function SubjectLine({ predicate, subject }: { predicate: Predicate; subject: ClaimEnd }) {
  const { t } = useLanguage();
  const label = useEndLabel()(subject);
  const [head = ''] = t(`labels.claim.${predicate}`).split('{o}');
  const [before = '', after = ''] = head.split('{s}');
  return (
    <p className={style.subject}>
      {before}
      <b>{label.text}</b>
      {after}
    </p>
  );
}

/** What follows the object: 「を標的にしている」. */
export function useObjectTail(predicate: Predicate): string {
  const { t } = useLanguage();
  return t(`labels.claim.${predicate}`).split('{o}')[1] ?? '';
}
