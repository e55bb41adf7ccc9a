import type { Sum } from '../helpers/check-sum.ts';

const tickets = 1_380 * 11;
const weeks = 9 * 1.5;
const upkeep = weeks * 8_000;
const removal = 10 * 8_000;
const gyms = 64;
const fee = 1_150;
const leavers = gyms / 4;
const later = (saved: number, gone: number) => tickets + saved - gone * fee;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['23%', 1_380 / 6_000],
  ['£15,180', tickets],
  ['£108,000', upkeep],
  ['16 × £1,150', leavers],
  ['£123,180', tickets + upkeep],
  ['−£18,400', -leavers * fee],
  ['−£80,000', -removal],
  ['£24,780', later(upkeep, leavers) - removal],
  ['£104,780', later(upkeep, leavers)],
  ['£73,600', gyms * fee],
  ['−£30,420', later(upkeep, gyms) - removal],
  ['£49,580', later(upkeep, gyms)],
  ['£19,160', 2 * later(upkeep, gyms) - removal],
  ['£29,220', -(later(upkeep / 2, leavers) - removal)],
  ['£50,780', later(upkeep / 2, leavers)],
  ['13.5 engineer-weeks', weeks],
  ['33 mattered', 42 - 9],
  ['260 short', 1_380 - 1_120],
  ['£2,860', (1_380 - 1_120) * 11],
  ['£3,450', (leavers - 13) * fee],
];
