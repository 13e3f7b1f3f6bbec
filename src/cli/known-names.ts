import { indexNames, type NameIndex } from '../resolve/index.ts';
import { exitCode } from './exit-codes.ts';
import { failWith } from './opened.ts';

/** The names of the pack that ships, and its version. @throws CommandFailure when it does not load */
export async function knownNames(): Promise<{ names: NameIndex; packVersion: string }> {
  // Loaded here, so that commands without names start without it.
  const { loadPack } = await import('../knowledge/index.ts');
  const lexicon = loadPack();
  if (!lexicon.ok) failWith(lexicon.trouble, exitCode.unusable);
  return { names: indexNames(lexicon.value), packVersion: lexicon.value.version };
}
