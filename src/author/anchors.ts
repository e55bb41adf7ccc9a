import { join } from 'node:path';
import type { AnchorState } from '../compile/anchor-state.ts';
import { LEDGER_FILE } from '../compile/anchors.ts';
import { type CourseOptions, readCourse } from '../compile/course.ts';
import { findLessons, RECORD_COMMAND } from '../lib/anchor-names.ts';
import { listUnrecorded, splitAddress, Successors, type Unrecorded } from '../lib/anchors.ts';
import { CourseError, RequestError } from '../lib/report.ts';
import { didYouMean } from './did-you-mean.ts';
import { readLedgerText } from './ledger-file.ts';
import { withPublished, withSuccessor } from './ledger-text.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Adds everything published to the ledger of a course and says what was new. Throws a CourseError where
 * the course has problems: it would not be published as it is.
 */
export async function recordAnchors(options: CourseOptions): Promise<readonly Unrecorded[]> {
  const { anchors, problems } = await readCourse(options);
  if (problems.length > 0) throw new CourseError(problems);
  const fresh = listUnrecorded(anchors.ledger, [...anchors.published.values()]);
  const { text } = readLedgerText(options.root);
  if (fresh.length > 0) replaceFile(join(options.root, LEDGER_FILE), withPublished(text, fresh));
  return fresh;
}

/** A successor as it was recorded. */
export interface RecordedMove {
  readonly from: string;
  readonly to: string;
  /** Where it led before. */
  readonly before: string | undefined;
  /** Whether the old address is still published, so that it has to go before the course builds. */
  readonly isInUse: boolean;
}

/**
 * Records that an old address leads to another. Both may name a lesson by its slug alone. Throws a
 * RequestError where either is not what it has to be, a CourseError where the ledger can't be read.
 */
export async function moveAnchor(
  oldName: string,
  newName: string,
  options: CourseOptions,
): Promise<RecordedMove> {
  const { text } = readLedgerText(options.root);
  const { anchors } = await readCourse(options);
  const from = findOld(oldName, anchors);
  const to = findNew(newName, anchors);
  refuseMove(from, to, anchors);
  replaceFile(join(options.root, LEDGER_FILE), withSuccessor(text, from, to));
  const before = anchors.ledger.moved.get(from);
  return { from, to, before, isInUse: anchors.stands(from) };
}

function findOld(name: string, state: AnchorState): string {
  const known = [...state.known].flatMap(([lesson, anchors]) => [
    lesson,
    ...[...anchors].map((anchor) => `${lesson}#${anchor}`),
  ]);
  const [found, ...others] = findAddresses(name, known);
  if (found === undefined) {
    const names = known.map((address) => state.nameOf(address));
    throw new RequestError(
      `${LEDGER_FILE} holds no "${name}", so no reader can have linked there.${didYouMean(name, names)} What is published is recorded by: ${RECORD_COMMAND}`,
    );
  }
  if (others.length > 0) throw ambiguous(name, [found, ...others]);
  return found;
}

function findNew(name: string, state: AnchorState): string {
  const { anchor } = splitAddress(name);
  const published = [...state.published.keys()].flatMap((lesson) => {
    const address = anchor === undefined ? lesson : `${lesson}#${anchor}`;
    return state.isGoal(address) ? [address] : [];
  });
  const known = [...state.known.keys()]
    .map((lesson) => (anchor === undefined ? lesson : `${lesson}#${anchor}`))
    .filter((address) => state.isKnown(address));
  // What is published goes before what has been.
  const inUse = findAddresses(name, published);
  const [found, ...others] = inUse.length > 0 ? inUse : findAddresses(name, known);
  if (found === undefined) throw new RequestError(nothingAt(name, state));
  if (others.length > 0) throw ambiguous(name, [found, ...others]);
  return found;
}

function findAddresses(name: string, addresses: readonly string[]): string[] {
  const { lesson, anchor } = splitAddress(name);
  const wanted = addresses.filter((address) => splitAddress(address).anchor === anchor);
  const found = new Set(
    findLessons(
      lesson,
      wanted.map((address) => splitAddress(address).lesson),
    ),
  );
  return wanted.filter((address) => found.has(splitAddress(address).lesson));
}

function nothingAt(name: string, state: AnchorState): string {
  const { lesson: lessonName, anchor } = splitAddress(name);
  if (findLessons(lessonName, state.drafts).length > 0)
    return `"${name}" is in a draft, which no reader can see: publish it first.`;
  const [lesson] = findLessons(lessonName, state.published.keys());
  if (lesson !== undefined && anchor !== undefined) {
    const likeliest = state.nameOf(state.likeliestSection(anchor, lesson));
    return `No published heading or term has the address "${name}".${didYouMean(name, [likeliest])}`;
  }
  const lessons = Array.from(state.published.keys(), (address) => state.nameOf(address));
  return `No published lesson has the address "${name}".${didYouMean(lessonName, lessons)}`;
}

function ambiguous(name: string, addresses: readonly string[]): RequestError {
  return new RequestError(
    `"${name}" may be any of ${addresses.join(', ')}: write one of these in full.`,
  );
}

function refuseMove(from: string, to: string, { ledger }: AnchorState): void {
  if (from === to) throw new RequestError(`"${from}" can't lead to itself.`);
  if (!from.includes('#') && to.includes('#'))
    throw new RequestError(
      `A lesson can only become a lesson: move "${from}" to "${splitAddress(to).lesson}".`,
    );
  const after = new Successors({ moved: new Map([...ledger.moved, [from, to]]) });
  if (after.resolve(from) === undefined)
    throw new RequestError(
      `"${from}" can't lead to "${to}", which leads back to it: ${after.circleAt(from)?.join(' → ')}.`,
    );
}
