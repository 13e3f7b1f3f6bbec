import { z } from 'zod';
import { SetFile } from '../../../model/reference.ts';

/**
 * A bundle: an archive (ustar), or a folder, of `manifest.json`, `manifest.sig` and `files/<SHA-256>`. The signature is
 * over the bytes of the manifest, which names every file by its hash, so that nothing can be changed or added.
 */
export const Manifest = z.object({
  format: z.literal('shirabe-sync-bundle/1'),
  madeAt: z.string(),
  /** Public key of who made it. */
  by: z.string(),
  sets: z.array(z.object({ set: z.string(), version: z.string(), files: z.array(SetFile) })),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig';

export function fileName(sha256: string): string {
  return `files/${sha256}`;
}
