import type { ImportedDocument } from '../types.ts';

/** Placeholder. */
export function readMarkdown(_source: {
  readonly text: string;
  readonly format: 'md' | 'mdx';
  readonly readImage?: (url: string) => Uint8Array | undefined;
}): ImportedDocument {
  throw new Error('Files of this kind can not be read yet.');
}
