import type { Sum } from '../helpers/check-sum.ts';

const phone = ((12 * 6) / 60) * 13;
const week = phone + 18 / 2;
const year = week * 50;
const price = year * 0.2;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£15.60', phone],
  ['£24.60', week],
  ['£1,230', year],
  ['£516,600', year * 420],
  ['£246', price],
  ['£103,320', price * 420],
  ['1,627', Math.ceil(400_000 / price)],
];
