import type { DropReason, ImportedDocument } from '../types.ts';
import { HeadFacts, isSentence } from './plain-text/head-lines.ts';
import { isLabel } from './plain-text/navigation.ts';
import { readStatistics } from './plain-text/statistics.ts';

/** A line at the top of a text with markup. */
export interface HeadLine<Node> {
  readonly node: Node;
  readonly text: string;
  /** `line` has nothing but words in it; `block` is text of any other kind, such as a list. */
  readonly kind: 'title' | 'line' | 'block';
}

/** What the top of a text tells of a lesson. */
export interface MarkupHead<Node> extends Pick<ImportedDocument, 'module' | 'number' | 'claims'> {
  /** The lines that stand in no lesson. */
  readonly dropped: ReadonlyMap<Node, DropReason>;
  /** The sentence between title and statistics, where no other dek is known. */
  readonly dek: Node | undefined;
}

/** The lines above the prose have no more characters. */
const LONGEST_HEAD = 600;
/** A line that is no sentence, such as an author's name, is no longer. */
const LONGEST_SIDE_LINE = 100;

/**
 * Reads kicker, number and statistics above the first prose, as plain text has them. What tells nothing of
 * the lesson stays; a number alone tells something only below a kicker.
 */
export function readMarkupHead<Node>(
  lines: Iterable<HeadLine<Node>>,
  isDekKnown: boolean,
): MarkupHead<Node> {
  const head = topOf(lines);
  const title = head.findIndex(({ kind }) => kind === 'title');
  const facts = new HeadFacts();
  const dropped = new Map<Node, DropReason>();
  let dek: Node | undefined;
  for (const [index, { node, text, kind }] of head.entries()) {
    if (kind !== 'line') continue;
    const isAbove = title === -1 || index < title;
    const reason = (isAbove ? takeAbove(text, facts) : undefined) ?? facts.takeStatistics(text);
    const isDek = !isDekKnown && dek === undefined && index > title && isSentence(text);
    if (reason) dropped.set(node, reason);
    else if (isDek && isStatistics(head[index + 1])) dek = node;
    else if (!isSideLine(text)) break;
  }
  const { module, number, claims } = facts;
  return { module, number, claims, dropped, dek };
}

function topOf<Node>(lines: Iterable<HeadLine<Node>>): HeadLine<Node>[] {
  const top: HeadLine<Node>[] = [];
  let length = 0;
  for (const line of lines) {
    if (line.kind === 'line') length += line.text.length;
    if (line.kind === 'block' || length > LONGEST_HEAD) break;
    top.push(line);
  }
  return top;
}

function takeAbove(text: string, facts: HeadFacts): DropReason | undefined {
  return facts.takeKicker(text) ?? (facts.module ? facts.takeNumber(text) : undefined);
}

function isStatistics(line: HeadLine<unknown> | undefined): boolean {
  return line?.kind === 'line' && readStatistics(line.text) !== undefined;
}

/** Whether a line that tells nothing of the lesson is no prose either. */
function isSideLine(text: string): boolean {
  return text.length <= LONGEST_SIDE_LINE && isLabel({ text });
}
