import type { Sum } from '../helpers/check-sum.ts';

const requests = 64;
const room = 9;
const sorted = { possible: 12, built: room, condition: 6, outright: 37 };
const chases = Math.round(71 / 14);
const week = 9000;
const build = 5 * week;
const upkeep = 0.5 * 12 * week;
const margin = 0.8;
const contribution = margin * 60_000;
const level = upkeep + build / 3;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£1,700', 2 * 1300 - 900],
  ['55 dropped', requests - room],
  ['14%', room / requests],
  ['seven. Had', requests / room],
  ['5 chases', chases],
  ['1,920 min', requests * chases * 6],
  ['32 hours', (requests * chases * 6) / 60],
  ['960 min', requests * 15],
  ['16 hours', (requests * 15) / 60],
  ['= 64', sorted.possible + sorted.built + sorted.condition + sorted.outright],
  ['Twenty-one', sorted.possible + sorted.built],
  ['Thirteen', 4 + 9],
  ['£45,000', build],
  ['£54,000', upkeep],
  ['£48,000', contribution],
  ['−£6,000', contribution - upkeep],
  ['£75,000', build + 5 * (upkeep - contribution)],
  ['£69,000', level],
  ['£86,250', level / margin],
];
