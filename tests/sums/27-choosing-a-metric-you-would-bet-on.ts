import type { Sum } from '../helpers/check-sum.ts';

const accounts = 8_000;
const invoices = 5;
const share = 0.6;
const before = accounts * invoices * share;

const nagged = 0.66;
const atFirst = accounts * invoices * nagged;
const left = 400;
const later = (accounts - left) * invoices * nagged;

const split = accounts * 7 * share;

const sent = accounts * invoices;
const sentFewer = 36_000;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['24,000 a week', before],
  ['33,600 a week', split],
  ['a rise of 40%', split / before - 1],
  ['£10.08m', before * 420],
  ['£10.08m', split * 300],
  ['40,000 a week', sent],
  ['23,760 paid', sentFewer * nagged],
  ['240 fewer', before - sentFewer * nagged],
  ['26,400', atFirst],
  ['10% in three weeks', atFirst / before - 1],
  ['25,080', later],
  ['4.5%', later / before - 1],
  ['2,280', (accounts - left) * invoices * (nagged - share)],
  ['1,200 with them', left * invoices * share],
  ['1,080', later - before],
  ['£72,000', left * 15 * 12],
  ['0.3 of an invoice', invoices * (nagged - share)],
  ['£126', invoices * (nagged - share) * 420],
  ['4 per thousand', 2 * 2],
  ['17 points', 91 - 74],
  ['had become 2', 86 - 84],
];
