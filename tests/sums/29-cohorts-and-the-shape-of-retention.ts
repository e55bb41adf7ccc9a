import type { Sum } from '../helpers/check-sum.ts';

const signUps = [1_000, 1_500, 2_250, 2_250, 2_250, 2_250, 2_250];
const falling = [1, 0.4, 0.2, 0.1];
const active = (month: number, curve: readonly number[], floor = 0) =>
  signUps
    .slice(0, month + 1)
    .reduce((sum, n, joined) => sum + n * (curve[month - joined] ?? floor), 0);
const total = (xs: readonly number[]) => xs.reduce((a, b) => a + b, 0);

const monthly = 2_250;
const level = [1, 0.4, 0.2];
const june = active(5, level, 0.2);
const plateau = monthly * total(falling);
const early = monthly * total([1, 0.5, 0.25, 0.125]);
const late = monthly * total([1, 0.4, 0.2, 0.125]);
const cost = 20_250 / monthly;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['1,900', active(1, falling)],
  ['3,050', active(2, falling)],
  ['3,550', active(3, falling)],
  ['3,750', active(4, falling)],
  ['3,825', active(5, falling)],
  ['3,825', active(6, falling)],
  ['1.7', total(falling)],
  ['six in every ten', (10 * monthly) / active(4, falling)],
  ['£40,500', 2 * 20_250],
  ['7,650', 2 * plateau],
  ['4,550', june],
  ['450', active(6, level, 0.2) - june],
  ['7,700', june + 7 * 450],
  ['£9 to fetch', cost],
  ['£8.50', 5 * total(falling)],
  ['50p', cost - 5 * total(falling)],
  ['£9.00', 5 * total([1, 0.4, 0.2, 0.2])],
  ['£1 a month', 5 * 0.2],
  ['4,219', early],
  ['3,881', late],
  ['394', early - plateau],
  ['56', late - plateau],
  ['seven times', (early - plateau) / (late - plateau)],
  ['6%', 60 / 1_000],
  ['£8,000', 20 * 400],
  ['£4,400', 11 * 400],
  ['110%', (11 * 400 + 4_400) / (20 * 400)],
  ['60%', 12 / 20],
  ['55%', (11 * 400) / (20 * 400)],
];
