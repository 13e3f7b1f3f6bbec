import { VersionId } from '../../model/ids.ts';
import type { SaveResult } from '../report.ts';

export function versionId(id: string, version: number, revision: number): VersionId {
  return VersionId.parse(`${id}.${version}.${revision}`);
}

/** Where a report belongs among what is there. */
export interface Place {
  readonly result: SaveResult;
  readonly seq?: number;
  readonly version: number;
  readonly revision: number;
}
