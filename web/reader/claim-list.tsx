import { useLanguage } from '../language/index.ts';
import type { AsideProps } from './aside-props.ts';
import { ClaimItem } from './claim-item.tsx';
import style from './claim-list.module.css';
import { NothingHere } from './nothing-here.tsx';
import { type Claim, claimId, type Focus } from './selection.ts';
import { SubjectLine } from './subject-line.tsx';

/** Claims by predicate and subject, so that each reads on from its subject: "X targets" — "Japan", "government". */
export function ClaimList({ detail, groups, focus, state }: AsideProps) {
  const { t } = useLanguage();
  const { selection } = state;
  const selected = selection?.kind === 'claim' ? selection.id : undefined;
  if (groups.length === 0)
    return <NothingHere title={t('reader.noClaims')} next={t('reader.noClaimsNext')} />;
  return groups.map(({ predicate, count, subjects }) => (
    <section key={predicate} className={style.group}>
      <h2>
        {t(`labels.group.${predicate}`)}
        <small>{count}</small>
      </h2>
      {subjects.map(({ subject, claims }) => (
        <div key={`${subject.kind} ${subject.value}`}>
          <SubjectLine predicate={predicate} subject={subject} />
          <ul>
            {claims.map((claim) => (
              <ClaimItem
                key={claimId(claim)}
                claim={claim}
                detail={detail}
                state={state}
                selected={claimId(claim) === selected}
                beside={isBeside(claim, focus)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

/** Does the claim rest on the tinted sentence too? */
function isBeside(claim: Claim, focus: Focus | undefined): boolean {
  return (
    focus !== undefined &&
    claim.evidence.some(({ start, end }) => start < focus.place.end && focus.place.start < end)
  );
}
