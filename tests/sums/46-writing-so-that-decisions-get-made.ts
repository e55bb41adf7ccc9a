import type { Sum } from '../helpers/check-sum.ts';

const people = 9;
const deckMeetings = 3 * 1 * people;
const paperMeetings = 0.75 * people;
const deck = 22 + deckMeetings;
const paper = 14 + paperMeetings;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['27 h', deckMeetings],
  ['6.75 h', paperMeetings],
  ['49 h', deck],
  ['20.75 h', paper],
  ['28.25 hours', deck - paper],
  ['58%', (deck - paper) / deck],
  ['£32,000', 4 * 8_000],
  ['188', 0.02 * 9_400],
];
