import type { Sum } from '../helpers/check-sum.ts';

const reading = (180 * 5) / 60;
const calls = (24 * 45) / 60;
const scoring = 8 * 2;
const finals = 3 * 5;
const hours = reading + calls + scoring + finals + 5;
const pay = 8 * 150;
const salary = 9 * 7_500;
const waste = 8 * 6 * 8_000 * 0.25;
const wrong = salary + waste;
const samples = pay + scoring * 60;
const paths = (people: number) => (people * (people - 1)) / 2;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['Sixty-nine hours', hours],
  ['15 hours', reading],
  ['£4,140', hours * 60],
  ['£1,200', pay],
  ['£5,340', hours * 60 + pay],
  ['£67,500', salary],
  ['£96,000', waste],
  ['£163,500', wrong],
  ['£16,350', wrong * (0.3 - 0.2)],
  ['£2,160', samples],
  ['= 28', paths(8)],
  ['= 120', paths(16)],
];
