import { moveCommand } from '../lib/anchor-names.ts';
import { splitAddress } from '../lib/anchors.ts';
import { PAGE_IDS } from '../lib/heading-ids.ts';
import type { Problem } from '../lib/types.ts';
import { AnchorState } from './anchor-state.ts';
import type { LedgerFile } from './anchors.ts';

type PlaceOf = LedgerFile['placeOf'];

const TAKE_OUT = 'take the line out, or give what is there now another name';

/** Every published address that is gone and leads nowhere, and every successor that can't be one. */
export function checkLedger(state: AnchorState, placeOf: PlaceOf): Problem[] {
  return [
    ...checkCircles(state, placeOf),
    ...[...state.ledger.moved].flatMap(([from, to]) => checkSuccessor(from, to, state, placeOf)),
    ...[...state.known].flatMap(([lesson, anchors]) => {
      if (state.unread.has(lesson)) return [];
      const isLost = !state.published.has(lesson) && !state.ledger.moved.has(lesson);
      if (isLost) return lostLesson(lesson, state, placeOf);
      return [...anchors].flatMap((anchor) => checkAnchor(lesson, anchor, state));
    }),
  ];
}

/** Each circle once, at the first of its entries. */
function checkCircles({ ledger, successors }: AnchorState, placeOf: PlaceOf): Problem[] {
  const told = new Set<string>();
  return [...ledger.moved.keys()].flatMap((from) => {
    const circle = told.has(from) ? undefined : successors.circleAt(from);
    if (!circle) return [];
    for (const address of circle) told.add(address);
    return [
      {
        ...placeOf('moved', from),
        message: `what "${from}" has moved to leads back to it: ${[...circle, from].join(' → ')}`,
        remedy: 'let one of these lines lead to what is there now, or take it out',
      },
    ];
  });
}

function checkSuccessor(from: string, to: string, state: AnchorState, placeOf: PlaceOf): Problem[] {
  const { lesson, anchor } = splitAddress(from);
  if (state.unread.has(lesson)) return [];
  const place = placeOf('moved', from);
  if (anchor !== undefined && PAGE_IDS.has(anchor))
    return [
      { ...place, message: `the id "${anchor}" is one that every page has`, remedy: TAKE_OUT },
    ];
  if (state.stands(from)) {
    const file = state.published.get(lesson)?.place.file ?? '';
    const fact =
      anchor === undefined
        ? `${file} has the address "${from}"`
        : `"#${anchor}" is an id in ${file}`;
    return [{ ...place, message: `${fact}, so old links can't lead elsewhere`, remedy: TAKE_OUT }];
  }
  return leadsNowhere(from, to, state) ? [{ ...place, ...nowhere(from, state) }] : [];
}

function leadsNowhere(from: string, to: string, state: AnchorState): boolean {
  const end = state.successors.resolve(from);
  // A circle is told by itself.
  if (end === undefined || state.isGoal(end)) return false;
  if (state.unread.has(splitAddress(end).lesson)) return false;
  // So is the loss of what was published, and what a later step leads to.
  const isToldThere = state.isKnown(to) || state.successors.next(to) !== undefined;
  return !isToldThere || state.stands(end);
}

function nowhere(from: string, state: AnchorState): Pick<Problem, 'message' | 'remedy'> {
  const end = state.successors.resolve(from) ?? '';
  const { lesson, anchor } = splitAddress(end);
  const isSection = anchor !== undefined && state.published.has(lesson);
  const guess = isSection ? state.likeliestSection(anchor, lesson) : state.likeliestLesson(lesson);
  const what = isSection ? 'heading or term of that lesson' : 'published lesson';
  return {
    message: `"${from}" has moved to "${end}", which is no ${what}`,
    remedy: `say where it is now: ${commandFor(from, guess, state)}`,
  };
}

function lostLesson(lesson: string, state: AnchorState, placeOf: PlaceOf): Problem[] {
  const isDraft = state.drafts.has(lesson);
  const isListed = state.ledger.published.has(lesson);
  const entry = [...state.ledger.moved.keys()].find((from) => from.startsWith(`${lesson}#`));
  return [
    {
      ...(isListed ? placeOf('published', lesson) : placeOf('moved', entry ?? lesson)),
      message: `the lesson "${lesson}" was published and is ${isDraft ? 'a draft now' : 'gone'}`,
      remedy: `${isDraft ? 'publish it again' : 'bring it back'}, or say which has taken its place: ${commandFor(lesson, state.likeliestLesson(lesson), state)}`,
    },
  ];
}

/** An anchor that is gone is told at what has likeliest taken its place. */
function checkAnchor(lesson: string, anchor: string, state: AnchorState): Problem[] {
  const address = `${lesson}#${anchor}`;
  if (state.ledger.moved.has(address)) return [];
  const end = state.successors.resolve(address);
  if (end === undefined || state.stands(end)) return [];
  const home = splitAddress(end).lesson;
  const now = state.published.get(home);
  const next = state.successors.next(address);
  // Where its lesson has moved on and is lost, or the anchor was published there too, that is told there.
  if (!now || (next !== undefined && state.isKnown(next))) return [];
  const guess = state.likeliestSection(anchor, home);
  const goal = splitAddress(guess);
  const { place, facts } = state.published.get(goal.lesson) ?? now;
  const heading = facts.headings.find(({ id }) => id === goal.anchor);
  const term = facts.terms.find(({ id }) => id === goal.anchor);
  const likely = heading?.text ?? term?.name;
  return [
    {
      file: place.file,
      line: (heading ?? term)?.line,
      message: `the anchor "#${anchor}" of "${lesson}" was published and is gone`,
      remedy: `give it its id back, or say what has taken its place${likely === undefined ? '' : `, such as "${likely}"`}: ${commandFor(address, guess, state)}`,
    },
  ];
}

function commandFor(from: string, to: string | undefined, state: AnchorState): string {
  return moveCommand(state.nameOf(from), to === undefined ? 'LESSON' : state.nameOf(to));
}
