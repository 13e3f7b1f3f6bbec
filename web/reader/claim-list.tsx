import { useMemo } from 'react';
import { useEndLabel } from '../claims/end-label.ts';
import { ClaimListHead } from '../judgement/claim-list-head.tsx';
import { ClaimReviewPart } from '../judgement/claim-review.tsx';
import { useReview } from '../judgement/review-context.tsx';
import { useLanguage } from '../language/index.ts';
import type { AsideProps } from './aside-props.ts';
import { ClaimItem } from './claim-item.tsx';
import style from './claim-list.module.css';
import { EvidenceStepper } from './evidence-stepper.tsx';
import { NothingHere } from './nothing-here.tsx';
import { type Claim, claimId, type Focus } from './selection.ts';
import { SubjectLine } from './subject-line.tsx';
import { claimBeside } from './use-reader-keys.ts';

/** Claims by predicate and subject, so that each reads on from its subject: "X targets" — "Japan", "government". */
export function ClaimList({ detail, groups, focus, state }: AsideProps) {
  const { t } = useLanguage();
  const labelOf = useEndLabel();
  const objects = useMemo(
    () => new Map(detail.claims.map((claim) => [claim, labelOf(claim.object)])),
    [detail.claims, labelOf],
  );
  const { reviewed } = useReview();
  const { selection } = state;
  const selected = selection?.kind === 'claim' ? selection.id : undefined;
  const head = <ClaimListHead />;
  if (groups.length === 0)
    return (
      <>
        {head}
        <NothingHere title={t('reader.noClaims')} next={t('reader.noClaimsNext')} />
      </>
    );
  const list = groups.map(({ predicate, count, subjects }) => {
    const [head = '', tail = ''] = t(`labels.claim.${predicate}`).split('{o}');
    return (
      <section key={predicate} className={style.group}>
        <h2>
          {t(`labels.group.${predicate}`)}
          <small>{count}</small>
        </h2>
        {subjects.map(({ subject, claims }) => (
          <div key={`${subject.kind} ${subject.value}`}>
            <SubjectLine head={head} subject={labelOf(subject)} />
            <ul>
              {claims.map((claim) => {
                const isSelected = claimId(claim) === selected;
                return (
                  <ClaimItem
                    key={claimId(claim)}
                    claim={claim}
                    object={objects.get(claim) ?? labelOf(claim.object)}
                    tail={tail}
                    outlet={detail.outlet}
                    selected={isSelected}
                    beside={isBeside(claim, focus)}
                    review={reviewed.claims.get(claimId(claim))?.state}
                    onSelect={state.select}
                  >
                    {isSelected && (
                      <>
                        <EvidenceStepper count={claim.evidence.length} state={state} />
                        <ClaimReviewPart
                          claim={claim}
                          onDone={() => state.select(claimBeside({ groups, state }, 1), 'claims')}
                        />
                      </>
                    )}
                  </ClaimItem>
                );
              })}
            </ul>
          </div>
        ))}
      </section>
    );
  });
  return (
    <>
      {head}
      {list}
    </>
  );
}

/** Does the claim rest on the tinted sentence too? */
function isBeside(claim: Claim, focus: Focus | undefined): boolean {
  return (
    focus !== undefined &&
    claim.evidence.some(({ start, end }) => start < focus.place.end && focus.place.start < end)
  );
}
