import type { Sum } from '../helpers/check-sum.ts';

const brokered = 48_000 * 0.6;
const machinery = brokered * 0.25;
const inPlay = machinery / 3;
const won = inPlay * 0.15;
const price = 900;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£20 million', 0.01 * 2e9],
  ['28,800', brokered],
  ['7,200', machinery],
  ['2,400', inPlay],
  ['360 farms', won],
  ['£324,000', won * price],
  ['1,080', won * 3],
  ['£972,000', won * 3 * price],
  ['20.6 times', 2e7 / (won * 3 * price)],
  ['95 farms', (1_900 / 3) * 0.15],
  ['633 farms', 1_900 / 3],
  ['£648,000', inPlay * 0.1 * price * 3],
  ['£1,296,000', inPlay * 0.2 * price * 3],
];
