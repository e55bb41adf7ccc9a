import type { Sum } from '../helpers/check-sum.ts';

const app = [6, 10, 12, 8, 4];
const business = [10, 3, 8, 7, 12];
const growth = [4, 16, 12, 6, 2];
const metering = [8, 5, 15, 10, 2];
const calls = [9, 4, 13, 13, 1];
const rows = [app, business, growth, metering, calls];
const add = (row: readonly number[]): number => row.reduce((sum, hours) => sum + hours, 0);
const column = (index: number): number => add(rows.map((row) => row[index] ?? NaN));
const apart = (from: readonly number[], to: readonly number[]): number =>
  add(from.map((hours, index) => Math.abs(hours - (to[index] ?? NaN))));

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['40 hours', Math.max(...rows.map(add))],
  ['40 hours', Math.min(...rows.map(add))],
  ['37', column(0)],
  ['38', column(1)],
  ['60', column(2)],
  ['44', column(3)],
  ['21', column(4)],
  ['All five, of 200', add(rows.map(add))],
  ['Together 34', apart(business, growth)],
  ['17 of 40', apart(business, growth) / 2],
  ['42.5%', apart(business, growth) / 2 / 40],
  ['= 24', apart(business, metering)],
  ['12 hours', apart(business, metering) / 2],
];
