import type { Sum } from '../helpers/check-sum.ts';

const opens = 52_000;
const afterPocket = opens - 9_000;
const lookers = afterPocket - 12_000;
const hirers = lookers - 12_500;
const perVan = 50;

const street = { server: 13_500, app: 13_220 };
const basement = { server: 5_000, app: 3_800 };
const app = street.app + basement.app;
const missing = hirers - app;

const priced = 1_150_000;
const banked = 1_115_500;
const fees = priced * 0.014;
const late = 12_600;
const unexplained = priced - banked - fees - late;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['43,000', afterPocket],
  ['31,000', lookers],
  ['18,500', hirers],
  ['1,040 vans', opens / perVan],
  ['620', lookers / perVan],
  ['370', hirers / perVan],
  ['35.6%', hirers / opens],
  ['59.7%', hirers / lookers],
  ['18,500', street.server + basement.server],
  ['17,020', app],
  ['1,480', missing],
  ['8%', missing / hirers],
  ['280', street.server - street.app],
  ['2.1%', (street.server - street.app) / street.server],
  ['1,200', basement.server - basement.app],
  ['24%', (basement.server - basement.app) / basement.server],
  ['17%', (opens - afterPocket) / opens],
  ['£34,500', priced - banked],
  ['3%', (priced - banked) / priced],
  ['£16,100', fees],
  ['£5,800', unexplained],
  ['145', unexplained / 40],
  ['thirteen hires', Math.floor(unexplained / 40 / 11)],
];
