// What enters: a request for an http or https address or a mail folder (src/model/egress.ts), under the operator's policy.
// What leaves: the answer's bytes and the headers that matter, a folder's new mails, or a trouble; one log entry for each request.
// What it refuses: addresses that are not public unless allowed by name, and answers too large, too slow or without end.
export type { Egress, EgressRequest, EgressResponse } from '../model/egress.ts';
export { createEgress, userAgent } from './egress.ts';
export { mailFolderAddress } from './mail/folder-address.ts';
export type { EgressLogEntry, EgressParts, ResolvedAddress } from './parts.ts';
export { type EgressPolicy, EgressPolicySettings } from './policy.ts';
