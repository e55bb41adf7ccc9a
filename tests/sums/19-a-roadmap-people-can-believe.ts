import type { Sum } from '../helpers/check-sum.ts';

const committed = [12, 10, 11, 12];
const onTime = [6, 6, 7, 8];
const total = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);
const c = total(committed);
const o = total(onTime);
const planned = 40;
const plannedCame = 14;
const considered = 30;
const consideredCame = 3;
const weeks = 80;
const held = 12 + 8 + 8;
const old = 76;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['45 promised', c],
  ['27 on time', o],
  ['60%', o / c],
  ['35%', plannedCame / planned],
  ['10%', consideredCame / considered],
  ['115 items', c + planned + considered],
  ['38%', (o + plannedCame + consideredCame) / (c + planned + considered)],
  ['71', c + planned + considered - o - plannedCame - consideredCame],
  ['18', c - o],
  ['53 times', planned - plannedCame + considered - consideredCame],
  ['50%', (onTime[0] ?? NaN) / (committed[0] ?? NaN)],
  ['64%', (onTime[2] ?? NaN) / (committed[2] ?? NaN)],
  ['67%', (onTime[3] ?? NaN) / (committed[3] ?? NaN)],
  ['28 weeks', held],
  ['52 weeks', weeks - held],
  ['65%', (weeks - held) / weeks],
  ['95%', old / weeks],
  ['68%', (weeks - held) / old],
];
