import type { Sum } from '../helpers/check-sum.ts';

const users = 200_000;
const refund = 35;
const at = (share: number, oneIn: number) => (users * share) / oneIn;
const seen = (cases: number) => 1 - Math.exp(-cases);
const seenTwice = (cases: number) => 1 - Math.exp(-cases) * (1 + cases);

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£14,000', at(1, 500) * refund],
  ['2,000 users', users * 0.01],
  ['4 cases', at(0.01, 500)],
  ['98%', seen(at(0.01, 500))],
  ['0.018', Math.exp(-at(0.01, 500))],
  ['£140', at(0.01, 500) * refund],
  ['0.25', at(0.01, 8_000)],
  ['22%', seen(at(0.01, 8_000))],
  ['40', at(0.1, 500)],
  ['2.5', at(0.1, 8_000)],
  ['92%', seen(at(0.1, 8_000))],
  ['200', at(0.5, 500)],
  ['12.5', at(0.5, 8_000)],
  ['100%', seen(at(0.5, 8_000))],
  ['0.15%', 3 / (users * 0.01)],
  ['6,667', (users * 0.1) / 3],
  ['25 people', at(1, 8_000)],
  ['£875', at(1, 8_000) * refund],
  ['86%', seen(at(0.01, 500) / 2)],
  ['0.1 cases', at(0.01, 20_000)],
  ['9.5%', seen(at(0.01, 20_000))],
  ['0.5%', seenTwice(at(0.01, 20_000))],
  ['91%', seenTwice(at(0.01, 500))],
];
