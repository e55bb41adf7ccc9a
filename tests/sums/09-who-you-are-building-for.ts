import type { Sum } from '../helpers/check-sum.ts';

const byAge = { under18: [1_200, 492], to40: [1_000, 400], over40: [800, 308] } as const;
const bySituation = { exam: [900, 630], friend: [600, 300], returning: [1_500, 270] } as const;
const share = ([joined, stayed]: readonly [number, number]): number => stayed / joined;
const total = (cut: Record<string, readonly [number, number]>, i: 0 | 1): number =>
  Object.values(cut).reduce((sum, row) => sum + row[i], 0);
const { exam, friend, returning } = bySituation;
const joined = total(bySituation, 0);
const band = 200;
const bandStayed = 16;
const bandGain = band * share(friend) - bandStayed;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['41%', share(byAge.under18)],
  ['40%', share(byAge.to40)],
  ['38.5%', share(byAge.over40)],
  ['70%', share(exam)],
  ['50%', share(friend)],
  ['18%', share(returning)],
  ['3,000', total(byAge, 0)],
  ['3,000', joined],
  ['1,200', total(byAge, 1)],
  ['1,200', total(bySituation, 1)],
  ['2.5 points', (share(byAge.under18) - share(byAge.over40)) * 100],
  ['52', (share(exam) - share(returning)) * 100],
  ['20 students', byAge.over40[0] * (share(byAge.under18) - share(byAge.over40))],
  ['480', returning[0] * (share(friend) - share(returning))],
  ['21%', (exam[0] / joined) * share(exam)],
  ['10%', (friend[0] / joined) * share(friend)],
  ['9%', (returning[0] / joined) * share(returning)],
  ['2,940', joined - 60],
  ['8%', bandStayed / band],
  ['84', bandGain],
  ['1,284', total(bySituation, 1) + bandGain],
  ['42.8%', (total(bySituation, 1) + bandGain) / joined],
  ['seven', (10 + 4) / 2],
];
