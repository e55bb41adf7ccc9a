import type { Sum } from '../helpers/check-sum.ts';

const quotes = 15_000;
const bookings = 3_600;
const loads = quotes - 6_000;
const kept = bookings - 360;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['24%', bookings / quotes],
  ['9,000', loads],
  ['3,240', kept],
  ['36%', kept / loads],
  ['1.67', quotes / loads],
  ['eight people', 3 + 2 + 1 + 1 + 1],
];
