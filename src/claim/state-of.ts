import type { Ref } from './ref.ts';
import type { CompiledClaims } from './scene.ts';

/** The state behind a body of government (中国政府, "the Chinese government" → CN), any other ref itself. */
export function stateOf(ref: Ref, compiled: CompiledClaims): Ref {
  if (ref.kind !== 'organisation' || ref.role !== 'government' || ref.entryId === undefined) return ref;
  const code = compiled.countryOf(ref.entryId);
  return code === undefined
    ? ref
    : { kind: 'country', value: code, text: ref.text, start: ref.start, end: ref.end };
}
