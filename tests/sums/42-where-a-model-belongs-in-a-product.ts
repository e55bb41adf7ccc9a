import type { Sum } from '../helpers/check-sum.ts';

const minutes = 0.7 * 1 + 0.25 * 3 + 0.05 * 7;
const byHand = (9_000 * 6) / 60;
const drafted = (9_000 * minutes) / 60;
const saved = (byHand - drafted) * 18;
const model = 9_000 * 0.04;
const wrong = 0.005 * 9_000 * 60;
const noticeHours = (200 * 5) / 60;
const notices = (errors: number, price: number, savedMinutes = 5) =>
  ((200 * savedMinutes) / 60) * 18 - 200 * 0.04 - errors * price;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['1.8 minutes', minutes],
  ['900 hours', byHand],
  ['270 hours', drafted],
  ['630 hours', byHand - drafted],
  ['£11,340', saved],
  ['£360', model],
  ['£2,700', wrong],
  ['+£8,280', saved - model - wrong],
  ['16.7 hours', noticeHours],
  ['£300', noticeHours * 18],
  ['−£3,708', notices(1, 4_000)],
  ['£1,708', -notices(0.5, 4_000)],
  ['£2,958', -notices(1, 4_000, 17.5)],
  ['13.7', 4_000 / notices(0, 0)],
  ['£1,240', 31_000 * 0.04],
];
