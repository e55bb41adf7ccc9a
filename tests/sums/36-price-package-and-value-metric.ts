import type { Sum } from '../helpers/check-sum.ts';

const shops = { small: 1_400, medium: 500, large: 100 };
const seats = { small: 2, medium: 6, large: 12 };
const orders = { small: 200, medium: 1_500, large: 12_000 };
const sizes = ['small', 'medium', 'large'] as const;
const bySeat = (n: number) => n * 15;
const byOrder = (n: number) => 20 + n * 0.04;
const cost = (n: number) => 9.85 + n * 0.01;
const total = (f: (s: (typeof sizes)[number]) => number) =>
  sizes.reduce((sum, s) => sum + shops[s] * f(s), 0);
const before = total((s) => bySeat(seats[s]));
const after = total((s) => byOrder(orders[s]));
const allSeats = total((s) => seats[s]);
const allOrders = total((s) => orders[s]);
const seatFor23 = Math.round((100 * after) / allSeats) / 100;
const without = 620 + (orders.large / 200) * 5;
const small = byOrder(orders.small) - cost(orders.small);
const free = 3_000 * 0.6;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['£28', byOrder(orders.small)],
  ['£80', byOrder(orders.medium)],
  ['£500', byOrder(orders.large)],
  ['£42,000', shops.small * bySeat(seats.small)],
  ['£45,000', shops.medium * bySeat(seats.medium)],
  ['£18,000', shops.large * bySeat(seats.large)],
  ['£39,200', shops.small * byOrder(orders.small)],
  ['£40,000', shops.medium * byOrder(orders.medium)],
  ['£50,000', shops.large * byOrder(orders.large)],
  ['£105,000', before],
  ['£129,200', after],
  ['23.0%', after / before - 1],
  ['£2,800', shops.small * (bySeat(seats.small) - byOrder(orders.small))],
  ['£5,000', shops.medium * (bySeat(seats.medium) - byOrder(orders.medium))],
  ['£32,000', shops.large * (byOrder(orders.large) - bySeat(seats.large))],
  ['£124,200', after - (shops.large / 10) * byOrder(orders.large)],
  ['18.3%', (after - (shops.large / 10) * byOrder(orders.large)) / before - 1],
  ['forty-eight', Math.floor((after - before) / byOrder(orders.large))],
  ['£200 a month', after - 48 * byOrder(orders.large) - before],
  ['7,000 seats', allSeats],
  ['£24,200', after - before],
  ['£3.46', (after - before) / allSeats],
  ['£18.46', after / allSeats],
  ['£36.92', 2 * seatFor23],
  ['£221.52', 12 * seatFor23],
  ['£147.68', 8 * seatFor23],
  ['2,230,000', allOrders],
  ['223,000 more', allOrders / 10],
  ['£8,920', (allOrders / 10) * 0.04],
  ['£1,050', before * 0.01],
  ['£630', before * 0.01 * (1 - total((s) => cost(orders[s])) / before)],
  ['40%', total((s) => cost(orders[s])) / before],
  ['£129.85', cost(orders.large)],
  ['£50.15', bySeat(seats.large) - cost(orders.large)],
  ['£65.15', bySeat(seats.medium) - cost(orders.medium)],
  ['£189.85', cost(18_000)],
  ['£370.15', byOrder(orders.large) - cost(orders.large)],
  ['24 months', 1_200 / (bySeat(seats.large) - cost(orders.large))],
  ['£920', without],
  ['£540', 60 + orders.large * 0.04],
  ['£420', without - byOrder(orders.large)],
  ['£150', byOrder(orders.large) * 0.3],
  ['£15,000', shops.large * byOrder(orders.large) * 0.3],
  ['£1,800', free],
  ['£16.15', small],
  ['9.3 months', free / 12 / small],
  ['1.7%', 0.04 / 2.4],
];
