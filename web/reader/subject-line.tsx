import type { EndLabel } from '../claims/end-label.ts';
import style from './claim-list.module.css';

/** The first half of a group's sentences, up to the object: 「MirrorFaceが」, "MirrorFace targets". */
export function SubjectLine({ head, subject }: { head: string; subject: EndLabel }) {
  const [before = '', after = ''] = head.split('{s}');
  return (
    <p className={style.subject}>
      {before}
      <b>{subject.text}</b>
      {after}
    </p>
  );
}
