import type { Sum } from '../helpers/check-sum.ts';

const factor = 4 * (1 / 4) * (2 / 5);
const total = (k: number): number => 1_000 / (1 - k);
const turns = (k: number, n: number): number =>
  Array.from({ length: n + 1 }, (_, i) => 1_000 * k ** i).reduce((a, b) => a + b, 0);
const left = 60_000 - 21_000;
const remaining = (month: number): number => left * 0.96 ** (month - 1);
const joined = left * (1 - 0.96 ** 24);
const plan = 0.04 * left * 24;
const wide = 80_000 - 21_000;
const share = 1_560 / wide;
const joinedWide = wide * (1 - (1 - share) ** 24);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['0.4', factor],
  ['1,667', total(factor)],
  ['667 people', total(factor) - 1_000],
  ['2,000', total(0.5)],
  ['333 people', total(0.5) - total(0.4)],
  ['500,', total(0.6) - total(0.5)],
  ['£3.60', 6 / (total(factor) / 1_000)],
  ['2,500', turns(0.6, 30)],
  ['1,800', turns(0.8, 1)],
  ['2,440', turns(0.8, 2)],
  ['2,952', turns(0.8, 3)],
  ['5,000', total(0.8)],
  ['9%', 18 / 200],
  ['31%', 62 / 200],
  ['0.072', 0.8 * (18 / 200)],
  ['0.186', 0.6 * (62 / 200)],
  ['£4.00', 500 / 125],
  ['£4.55', 1_000 / 220],
  ['£5.45', 1_500 / 275],
  ['£6.67', 2_000 / 300],
  ['£9.09', 500 / (275 - 220)],
  ['£20', 500 / (300 - 275)],
  ['£18.33', (11 * total(factor)) / 1_000],
  ['35%', 21_000 / 60_000],
  ['39,000', left],
  ['1,560', remaining(1) * 0.04],
  ['1,498', remaining(2) * 0.04],
  ['24,891', remaining(12)],
  ['996', remaining(12) * 0.04],
  ['15,251', remaining(24)],
  ['610', remaining(24) * 0.04],
  ['24,359', joined],
  ['37,440', plan],
  ['13,081', plan - joined],
  ['96%', plan / left],
  ['28,000', Math.round(joinedWide / 1_000) * 1_000],
  ['month 3', 12 - 9],
  ['fall of 62', remaining(1) * 0.04 - remaining(2) * 0.04],
  ['2.64%', share],
];
