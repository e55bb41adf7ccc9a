import type { Sum } from '../helpers/check-sum.ts';

const perQuestion = 25 * 2;
const first = { questions: 120, writing: 40 };
const second = { questions: 45, writing: 3 * 10 };
const hours = (questions: number) => (questions * perQuestion) / 60;
const total = (b: { questions: number; writing: number }) => hours(b.questions) + b.writing;
const saved = total(first) - total(second);
const missing = first.questions - second.questions;
const unpractised = { questions: second.questions + missing / 3, writing: second.writing };

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['50 person-minutes', perQuestion],
  ['6,000 min', first.questions * perQuestion],
  ['100 h', hours(first.questions)],
  ['140 h', total(first)],
  ['2,250 min', second.questions * perQuestion],
  ['37.5 h', hours(second.questions)],
  ['30 h', second.writing],
  ['67.5 h', total(second)],
  ['72.5 h', saved],
  ['52%', saved / total(first)],
  ['62.5 hours', hours(missing)],
  ['ten hours', first.writing - second.writing],
  ['33 questions', ((total(second) - first.writing) * 60) / perQuestion],
  ['1,650 min', (total(second) - first.writing) * 60],
  ['27.5 h', total(second) - first.writing],
  ['132', ((total(first) - second.writing) * 60) / perQuestion],
  ['75 missing questions', missing],
  ['3,500 min', unpractised.questions * perQuestion],
  ['58.3 h', hours(unpractised.questions)],
  ['88.3 h', total(unpractised)],
  ['37%', 1 - total(unpractised) / total(first)],
  ['£4,180', 38 * 110],
];
