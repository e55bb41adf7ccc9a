import type { Sum } from '../helpers/check-sum.ts';

const prototypes = { revenue: 6_000 * 400, margin: 0.45, hours: 3_200 };
const batches = { revenue: 1_200 * 4_000, margin: 0.3, hours: 7_200 };
const series = { revenue: 60 * 80_000, margin: 0.12, hours: 9_600 };
const kinds = [prototypes, batches, series];
const profit = ({ revenue, margin }: typeof series): number => revenue * margin;
const hourly = (kind: typeof series): number => profit(kind) / kind.hours;
const total = (of: (kind: typeof series) => number): number =>
  kinds.reduce((sum, kind) => sum + of(kind), 0);

const gained = (series.hours * hourly(batches)) / 2;
const newProfit = total(profit) - profit(series) + gained;
const newRevenue = total(({ revenue }) => revenue) - series.revenue + gained / batches.margin;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£2.4m', prototypes.revenue],
  ['£4.8m', batches.revenue],
  ['£4.8m', series.revenue],
  ['£12.0m', total(({ revenue }) => revenue)],
  ['£1.080m', profit(prototypes)],
  ['£1.440m', profit(batches)],
  ['£0.576m', profit(series)],
  ['£3.096m', total(profit)],
  ['25.8%', total(profit) / total(({ revenue }) => revenue)],
  ['20,000', total(({ hours }) => hours)],
  ['£337.50', hourly(prototypes)],
  ['£200', hourly(batches)],
  ['£60', hourly(series)],
  ['£154.80', total(profit) / total(({ hours }) => hours)],
  ['£960,000', gained],
  ['+£384,000', gained - profit(series)],
  ['£3.48m', newProfit],
  ['12.4%', newProfit / total(profit) - 1],
  ['£3.2m', gained / batches.margin],
  ['£10.4m', newRevenue],
  ['13.3%', 1 - newRevenue / 12_000_000],
  ['40%', 1 - 60 / 100],
];
