import type { Sum } from '../helpers/check-sum.ts';

const pickers = 26;
const supervisors = 5;
const hoursInShift = 8;
const rate = 14;
const days = 300;
const cost = 9_000;

/** From strokes on the pad: 260 reprints in two hours by all pickers. */
const strokes = 260;
const hoursCounted = 2;
const reprints = (strokes / pickers / hoursCounted) * hoursInShift;
const seconds = 45;
const minutesWatched = (reprints * seconds) / 60;
const dayWatched = (minutesWatched / 60) * pickers * rate;

/** From Ferdous's own account. */
const reprintsTold = 3;
const secondsTold = 20;
const minutesTold = (reprintsTold * secondsTold) / 60;
const dayTold = (minutesTold / 60) * pickers * rate;

const missedByFive = (1 - 0.31) ** 5;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['31 interviews', pickers + supervisors],
  ['620 careful minutes', (pickers + supervisors) * 20],
  ['Twelve minutes later', (hoursInShift * 60) / reprints],
  ['Ten in two hours', strokes / pickers],
  ['40 in a shift', reprints],
  ['1,800 s', reprints * seconds],
  ['30 min', minutesWatched],
  ['13 h', (minutesWatched / 60) * pickers],
  ['£182', dayWatched],
  ['£54,600', dayWatched * days],
  ['49.5 working days', cost / dayWatched],
  ['1 min', minutesTold],
  ['26 min', minutesTold * pickers],
  ['£6.07', dayTold],
  ['£1,820', dayTold * days],
  ['4.9 years', cost / (dayTold * days)],
  ['thirty times', dayWatched / dayTold],
  ['2.25', seconds / secondsTold],
  ['thirteen', Math.floor(reprints / reprintsTold)],
  ['0.156', missedByFive],
  ['84%', 1 - missedByFive],
  ['99.6%', 1 - missedByFive ** 3],
  ['sixteen points', 100 * missedByFive],
  ['6,240', pickers * reprints * 6],
  ['1,040 times', pickers * reprints],
  ['two reprints', 90 / seconds],
  ['two to one', 64 / 30],
  ['three to one', 28 / 9],
];
