import { type CalloutType, CALLOUT_TYPES, calloutTitle } from './callout.ts';
import type { Tag } from './markdown-scan.ts';

/**
 * Writes a component as plain Markdown behind `before`, the text above it. `content` is what it holds,
 * in Markdown already, and nothing else
 * stands in its last line where `isLineEnd`. A component on lines of its own ends with an empty one;
 * one that nobody here knows leaves its content.
 */
export function renderComponent(
  tag: Tag,
  before: string,
  content: string,
  isLineEnd: boolean,
): string {
  if (tag.name === 'Term') return `${before}**${content.trim()}**`;
  const indent = /(?:^|\n)([ \t]*)$/.exec(before)?.[1];
  // In the middle of a line nothing can be set apart.
  if (indent === undefined || !isLineEnd) return before + content;
  const block = blockOf(tag, dedent(content).trim());
  return [before.trimEnd(), prefixLines(block, indent)].filter(Boolean).join('\n\n') + '\n\n';
}

function blockOf({ name, attributes }: Tag, content: string): string {
  if (name === 'Callout') {
    const type =
      CALLOUT_TYPES.find((known) => known === attributes.get('type')) ??
      ('note' satisfies CalloutType);
    return prefixLines(
      `**${attributes.get('title') ?? calloutTitle(type)}**\n\n${content}`.trim(),
      '> ',
    );
  }
  const caption = name === 'Figure' ? attributes.get('caption') : undefined;
  return caption ? `${content}\n\n*${caption.replace(/[*\\]/g, '\\$&')}*`.trim() : content;
}

function prefixLines(text: string, prefix: string): string {
  return text.replace(/^.*$/gm, (line) => (line === '' ? prefix.trimEnd() : prefix + line));
}

/** Takes away the indentation that all lines share. */
function dedent(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = text.startsWith('\n') ? lines : lines.slice(1);
  const width = Math.min(...first.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0));
  return width === 0 || first.length === 0
    ? text
    : text.replace(new RegExp(`^[ \\t]{1,${width}}`, 'gm'), '');
}
