import type { Sum } from '../helpers/check-sum.ts';

const enquiries = 120;
const losses = { nothing: 46, spreadsheet: 14, rivalA: 12, rivalB: 8 };
const lost = losses.nothing + losses.spreadsheet + losses.rivalA + losses.rivalB;
const won = enquiries - lost;
const stayed = losses.nothing + losses.spreadsheet;
const neverBuying = 11;

const price = 21;
const rivalPrice = 17;
const unit = 210 / 10;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['eighty', lost],
  ['forty', won],
  ['33.3%', won / enquiries],
  ['57.5%', losses.nothing / lost],
  ['17.5%', losses.spreadsheet / lost],
  ['15%', losses.rivalA / lost],
  ['10%', losses.rivalB / lost],
  ['sixty', stayed],
  ['46', won + losses.rivalA / 2],
  ['38.3%', (won + losses.rivalA / 2) / enquiries],
  ['52', won + stayed / 5],
  ['43.3%', (won + stayed / 5) / enquiries],
  ['52', won + losses.rivalA],
  ['six', stayed / 10],
  ['49', stayed - neverBuying],
  ['9.8', (stayed - neverBuying) / 5],
  ['24%', price / rivalPrice - 1],
  ['£21', unit],
  ['twenty-nine', 40 - 11],
];
