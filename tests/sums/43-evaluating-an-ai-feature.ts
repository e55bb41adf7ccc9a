import type { Sum } from '../helpers/check-sum.ts';

const flagsA = 90 / 0.3;
const flagsB = 70 / 0.7;
const costA = flagsA * 6 + 10 * 900;
const costB = flagsB * 6 + 30 * 900;
const opened = 0.6;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['300 flags', flagsA],
  ['= 100', flagsB],
  ['210 false', flagsA - 90],
  ['£1,800', flagsA * 6],
  ['£10,800', costA],
  ['£27,600', costB],
  ['£90,000', 100 * 900],
  ['97.8%', 1 - (flagsA - 90 + 10) / 10_000],
  ['99.4%', 1 - (flagsB - 70 + 30) / 10_000],
  ['99.0%', 1 - 100 / 10_000],
  ['150', 900 / 6],
  ['£3,840', 640 * 6],
  ['£3,600', 4 * 900],
  ['£7,440', 640 * 6 + 4 * 900],
  ['£42,000', Math.round((flagsA * opened * 6 + 46 * 900) / 1_000) * 1_000],
  ['54 bad invoices', 90 * opened],
  ['74%', 37 / 50],
  ['£16,800', costB - costA],
];
