import type { Sum } from '../helpers/check-sum.ts';

const cost = 240_000;
const gain = 400_000 - cost;
const right = 0.85;
const goodSignal = 0.5 * right + 0.5 * (1 - right);
const afterGood = right * gain - (1 - right) * cost;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£160,000', gain],
  ['−£40,000', 0.5 * gain - 0.5 * cost],
  ['£136,000', right * gain],
  ['£36,000', (1 - right) * cost],
  ['£100,000', afterGood],
  ['£50,000', goodSignal * afterGood],
  ['£38,000', goodSignal * afterGood - 12_000],
  ['= £80,000. Nobody', 0.5 * gain],
  ['= £80,000, and', 0.8 * gain - 0.2 * cost],
];
