import { indexNames, type NameIndex } from '../resolve/index.ts';
import { exitCode } from './exit-codes.ts';
import { failWith } from './opened.ts';

/** The names of the pack that ships. @throws CommandFailure when it does not load */
export async function knownNames(): Promise<NameIndex> {
  // Loaded here, so that commands without names start without it.
  const { loadPack } = await import('../knowledge/index.ts');
  const lexicon = loadPack();
  return lexicon.ok ? indexNames(lexicon.value) : failWith(lexicon.trouble, exitCode.unusable);
}
