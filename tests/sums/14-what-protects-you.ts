import type { Sum } from '../helpers/check-sum.ts';

const marlegate = { parents: 10_000, users: 8_000, leaving: 0.04 };
const lowmarsh = { parents: 14_000, users: 1_600, leaving: 0.31 };
const share = ({ users, parents }: typeof marlegate): number => users / parents;
const left = ({ users, leaving }: typeof marlegate): number => users * leaving;
const reach = (town: typeof marlegate): number => share(town) ** 2;

const parents = marlegate.parents + lowmarsh.parents;
const users = marlegate.users + lowmarsh.users;
const leavers = left(marlegate) + left(lowmarsh);
const pairs = (30 * 29) / 2;

const gathered = lowmarsh.users / share(marlegate);
const slips = (420 * 6) / 60;
const desk = 96_000;
const support = 6;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['24,000', parents],
  ['9,600', users],
  ['40%', users / parents],
  ['80%', share(marlegate)],
  ['11.4%', share(lowmarsh)],
  ['320', left(marlegate)],
  ['496', left(lowmarsh)],
  ['816', leavers],
  ['8.5%', leavers / users],
  ['64%', reach(marlegate)],
  ['1.3%', reach(lowmarsh)],
  ['fifty', Math.round(reach(marlegate) / reach(lowmarsh) / 10) * 10],
  ['435', pairs],
  ['278', pairs * reach(marlegate)],
  ['six', Math.round(pairs * reach(lowmarsh))],
  ['2,000', gathered],
  ['seven', lowmarsh.parents / gathered],
  ['61%', left(lowmarsh) / leavers],
  ['42 hours', slips],
  ['£630', slips * 15],
  ['£13,860', slips * 15 * 22],
  ['£10', desk / users],
  ['£4', desk / parents],
  ['£16', desk / users + support],
  ['£10', desk / parents + support],
];
