import { fileURLToPath } from 'node:url';

/** Folder `knowledge/` of this installation, found from the place of this module, whatever the working directory is. */
export function packFolder(): string {
  return fileURLToPath(new URL('../../knowledge/', import.meta.url));
}
