import type { ImportedDocument } from '../types.ts';

/** Placeholder. */
export function readHtml(_source: {
  readonly text: string;
  readonly readImage?: (url: string) => Uint8Array | undefined;
}): ImportedDocument {
  throw new Error('Files of this kind can not be read yet.');
}
