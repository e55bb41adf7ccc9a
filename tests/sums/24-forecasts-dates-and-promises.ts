import type { Sum } from '../helpers/check-sum.ts';

const record = [3, 5, 4, 6, 2, 5, 4, 4, 3, 4];
const total = record.reduce((a, b) => a + b, 0);
const mean = total / record.length;
const grown = [10, 15, 25, 30, 45];
const growth = grown.reduce((a, b) => a + b, 0) / grown.length / 100;
const items = 48 * (1 + growth);

/** The chance that so many weeks, each drawn from the record, finish so many items. */
function odds(wanted: number, weeks: number): number {
  let dist = new Map<number, number>([[0, 1]]);
  for (let w = 0; w < weeks; w++) {
    const next = new Map<number, number>();
    for (const [sum, p] of dist)
      for (const r of record) next.set(sum + r, (next.get(sum + r) ?? 0) + p / record.length);
    dist = next;
  }
  let chance = 0;
  for (const [sum, p] of dist) if (sum >= wanted) chance += p;
  return chance;
}
const step = (a: number, b: number) => Math.round((odds(items, b) - odds(items, a)) * 100) / 100;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['44 working days', 176 / 4],
  ['8.8 weeks', 176 / 4 / 5],
  ['5.5 a week', 48 / 8.8],
  ['40, a mean', total],
  ['4. Farid', mean],
  ['is 12; he', 48 / mean],
  ['60, in 15 draws', 4 + 3 + 5 + 2 + 6 + 4 + 4 + 3 + 5 + 4 + 4 + 3 + 4 + 5 + 4],
  ['25%.', growth],
  ['60, and 60', items],
  ['15 weeks', items / mean],
  ['87% of goes', odds(48, 13)],
  ['3% of goes', odds(items, 13)],
  ['55% chance', odds(items, 15)],
  ['85%, and another', odds(items, 16)],
  ['97%.', odds(items, 17)],
  ['20%. Then', odds(items, 14)],
  ['30% × £60,000', step(15, 16)],
  ['12% × £60,000', step(16, 17)],
  ['£18,000 saved', step(15, 16) * 60_000],
  ['£7,200 saved', step(16, 17) * 60_000],
  ['£18,000 and she', step(16, 17) * 150_000],
  ['51%', 0.8 ** 3],
  ['95% from each', 0.85 ** (1 / 3)],
  ['85%. So anything', 34 / 40],
  ['32, and the list', 8 * mean],
  ['33 items', items - 27],
  ['44%.', odds(items - 27, 8)],
  ['28 items', items - 27 - 5],
  ['93%.', odds(items - 27 - 5, 8)],
  ['73%.', grown.reduce((s, g) => s + odds(Math.round(48 * (1 + g / 100)), 16), 0) / grown.length],
];
