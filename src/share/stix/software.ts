import { uuidV5 } from '../../model/ids.ts';

/** Namespace of deterministic ids of cyber-observable objects (STIX 2.1, section 2.9). */
const observables = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** Id of a software object with a name alone: UUIDv5 of its contributing properties as canonical JSON (RFC 8785). */
export function softwareId(name: string): string {
  return `software--${uuidV5(observables, JSON.stringify({ name }))}`;
}
