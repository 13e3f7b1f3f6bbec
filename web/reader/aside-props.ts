import type { ReportDetail } from '../../src/server/contract/index.ts';
import type { PredicateGroup } from '../claims/claim-order.ts';
import type { Claim, Focus } from './selection.ts';
import type { ReaderState } from './use-reader-state.ts';

/** What the panels beside the text are made from. */
export interface AsideProps {
  readonly detail: ReportDetail;
  readonly groups: readonly PredicateGroup<Claim>[];
  readonly focus: Focus | undefined;
  readonly state: ReaderState;
}
