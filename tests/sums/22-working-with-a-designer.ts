import type { Sum } from '../helpers/check-sum.ts';

const turnedAway = 0.05 * 20_000;
const before = 0.3 * turnedAway;
const after = 0.09 * turnedAway;
const saved = (before - after) * 4;
const joined = 0.12 * turnedAway;
const orders = joined / 4;
const monthly = orders * 310;
const firstDays = Math.round((turnedAway / 30) * 4);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['1,000 checkouts', turnedAway],
  ['300 contacts', before],
  ['£1,200', before * 4],
  ['90 contacts', after],
  ['£360', after * 4],
  ['£840', saved],
  ['£10,080', saved * 12],
  ['120 people', joined],
  ['30 order', orders],
  ['£9,300', monthly],
  ['eleven', monthly / saved],
  ['300 orders', (orders * 50) / 5],
  ['1.5%', (orders * 50) / 5 / 20_000],
  ['133', firstDays],
  ['7%', 9 / firstDays],
  ['50 people', (0.12 - 0.07) * turnedAway],
  ['£3,875', ((0.12 - 0.07) * turnedAway * 310) / 4],
  ['£14,400', before * 4 * 12],
  ['£4,800', (before * 4 * 12) / 3],
];
