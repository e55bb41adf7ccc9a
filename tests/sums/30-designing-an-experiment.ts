import type { Sum } from '../helpers/check-sum.ts';

const visitors = 24_000 * 52;
const percent = visitors * 0.04 * 0.01 * 30;
const perArm = (p: number, lift: number) => (16 * p * (1 - p)) / (p * lift) ** 2;
const error = Math.sqrt((0.04 * 0.96) / 48_000 + (0.043 * 0.957) / 48_000);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['1,248,000', visitors],
  ['49,920', visitors * 0.04],
  ['£14,976', percent],
  ['4.0%, rounded', 60_000 / percent / 100],
  ['38,400', perArm(0.04, 0.1)],
  ['3.2 weeks', (2 * perArm(0.04, 0.1)) / 24_000],
  ['9,600', perArm(0.04, 0.2)],
  ['153,600', perArm(0.04, 0.05)],
  ['240,000', perArm(0.04, 0.04)],
  ['960,000', perArm(0.04, 0.02)],
  ['0.001287', error],
  ['0.002523', 1.96 * error],
  ['7.5%', 0.003 / 0.04],
  ['1.2% to', (0.003 - 1.96 * error) / 0.04],
  ['13.8%', (0.003 + 1.96 * error) / 0.04],
];
