import type { Sum } from '../helpers/check-sum.ts';

const goals = [0.9e6, 0.8e6, 0.7e6, 1.0e6];
const all = goals.reduce((a, b) => a + b, 0);
const target = 2.4e6;
const shared = 2_000 * 300;
const upgrades = 0.4e6;
const trend = 1.5e6;
const contracts = target - 0.2e6;
const bonus = 6_000;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£3.4m', all],
  ['142%', all / target],
  ['£0.6m', shared],
  ['£2.4m at best', all - shared - upgrades],
  ['£2.2m', all - shared - upgrades - 0.2e6],
  ['£0.9m', all - shared - upgrades - trend],
  ['£0.7m', contracts - trend],
  ['two points', 10 - 8],
  ['£3,000', 0.5 * bonus],
  ['£5,400', 0.9 * bonus],
  ['£2,400', 0.9 * bonus - 0.5 * bonus],
  ['five points', 41 - 36],
];
