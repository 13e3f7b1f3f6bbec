import type { TechniqueRule } from '../rule.ts';
import { collection } from './collection.ts';
import { commandAndControl } from './command-and-control.ts';
import { credentialAccess } from './credential-access.ts';
import { discovery } from './discovery.ts';
import { execution } from './execution.ts';
import { exfiltration } from './exfiltration.ts';
import { impact } from './impact.ts';
import { indicatorRemoval } from './indicator-removal.ts';
import { initialAccess } from './initial-access.ts';
import { lateralMovement } from './lateral-movement.ts';
import { masquerading } from './masquerading.ts';
import { obfuscation } from './obfuscation.ts';
import { persistence } from './persistence.ts';
import { privilegeEscalation } from './privilege-escalation.ts';
import { reconnaissance } from './reconnaissance.ts';
import { resourceDevelopment } from './resource-development.ts';
import { sandboxEvasion } from './sandbox-evasion.ts';
import { systemBinaries } from './system-binaries.ts';

/** All rules, by the order of ATT&CK's tactics. */
export const techniqueRules: readonly TechniqueRule[] = [
  ...reconnaissance,
  ...resourceDevelopment,
  ...initialAccess,
  ...execution,
  ...persistence,
  ...privilegeEscalation,
  ...obfuscation,
  ...masquerading,
  ...indicatorRemoval,
  ...systemBinaries,
  ...sandboxEvasion,
  ...credentialAccess,
  ...discovery,
  ...lateralMovement,
  ...collection,
  ...commandAndControl,
  ...exfiltration,
  ...impact,
];
