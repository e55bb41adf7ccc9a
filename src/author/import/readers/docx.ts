import type { ImportedDocument } from '../types.ts';

/** Placeholder. */
export function readDocx(_bytes: Uint8Array): Promise<ImportedDocument> {
  throw new Error('Files of this kind can not be read yet.');
}
