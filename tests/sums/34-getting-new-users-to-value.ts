import type { Sum } from '../helpers/check-sum.ts';

const signUps = 5_000;
const confirmed = signUps * 0.8;
const before = confirmed * 0.6 * 0.5 * 0.75;
const after = confirmed * 0.75 * 0.6 * 0.75;
const extra = after - before;
const payers = before * 0.5 + (signUps - before) * 0.06;
const rate = payers / signUps;
const half = (extra * 0.22) / signUps;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['124 fields', 62 * 2],
  ['145 fields', 4 + 17 + 62 * 2],
  ['45%', 225 / 500],
  ['15%', 675 / 4_500],
  ['900 of 5,000', 225 + 675],
  ['4,000', confirmed],
  ['2,400', confirmed * 0.6],
  ['1,200', confirmed * 0.6 * 0.5],
  ['900', before],
  ['18%', before / signUps],
  ['3,000', confirmed * 0.75],
  ['1,800', confirmed * 0.75 * 0.6],
  ['1,350', after],
  ['27%', after / signUps],
  ['1.5', (0.75 / 0.6) * (0.6 / 0.5)],
  ['450', extra],
  ['44 points', 50 - 6],
  ['198', extra * 0.44],
  ['99', extra * 0.22],
  ['£55', 11 * 5],
  ['696 payers', payers],
  ['13.9%', rate],
  ['15.9%', rate + half],
  ['4,890', (16 * rate * (1 - rate)) / half ** 2],
  ['difference of 113', 815 - 702],
  ['57%', (815 - 702) / (extra * 0.44)],
];
