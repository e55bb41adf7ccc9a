import { TOC_LEVELS } from '../site.config.ts';
import type { Heading } from './types.ts';

/** An entry of the table of contents with those below it. */
export interface TocEntry {
  readonly id: string;
  readonly text: string;
  readonly children: readonly TocEntry[];
}

/** Nests a lesson's headings. Levels that the table leaves out are left out with no gap. */
export function nestHeadings(headings: readonly Heading[]): TocEntry[] {
  const [top, below] = TOC_LEVELS;
  const entries: { id: string; text: string; children: TocEntry[] }[] = [];
  for (const { depth, id, text } of headings) {
    const entry = { id, text, children: [] };
    const parent = entries.at(-1);
    if (depth === below && parent) parent.children.push(entry);
    else if (depth === top || depth === below) entries.push(entry);
  }
  return entries;
}
