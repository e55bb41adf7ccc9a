import type { Sum } from '../helpers/check-sum.ts';

type Job = { weeks: number; loss: number };
const A: Job = { weeks: 8, loss: 24_000 };
const B: Job = { weeks: 2, loss: 10_000 };
const C: Job = { weeks: 4, loss: 16_000 };
const parking: Job = { weeks: 4, loss: 18_000 };
const tents: Job = { weeks: A.weeks - parking.weeks, loss: A.loss - parking.loss };
const ratio = (job: Job) => job.loss / job.weeks;

/** What is lost when the jobs are done one after another. */
function serial(...jobs: Job[]): number {
  let week = 0;
  return jobs.reduce((lost, job) => lost + (week += job.weeks) * job.loss, 0);
}

/** The week in which each job ends when the team is shared evenly among those still open, shortest first. */
function shared(...jobs: Job[]): number[] {
  let week = 0;
  let done = 0;
  return jobs.map((job, i) => {
    week += (job.weeks - done) * (jobs.length - i);
    done = job.weeks;
    return week;
  });
}
const ends = shared(B, C, A);
const atOnce = [B, C, A].reduce((lost, job, i) => lost + job.loss * (ends[i] ?? 0), 0);
const bill = A.loss + B.loss + C.loss;

/** Each figure as the lesson states it, and the working that gives it. */
export const sums: readonly Sum[] = [
  ['524. That', serial(A, C, B) / 1000],
  ['452.', serial(B, C, A) / 1000],
  ['£72,000 came', serial(A, C, B) - serial(B, C, A)],
  ['£50,000 a week', bill],
  ['£3,000 for', ratio(A)],
  ['£5,000 a week worked', ratio(B)],
  ['£4,000. This', ratio(C)],
  ['£80,000. Put', A.weeks * B.loss],
  ['£48,000', B.weeks * A.loss],
  ['week 6. By', ends[0] ?? 0],
  ['week 10', ends[1] ?? 0],
  ['week 14', ends[2] ?? 0],
  ['460', serial(C, B, A) / 1000],
  ['484', serial(B, A, C) / 1000],
  ['516', serial(A, B, C) / 1000],
  ['556', atOnce / 1000],
  ['£492,000', serial(C, A, B)],
  ['£452,000', serial(B, C, A)],
  ['£524,000', serial(A, C, B)],
  ['£556,000', atOnce],
  ['£150,000', 3 * bill],
  ['£72,000. An', 3 * A.loss],
  ['4.5 and', ratio(parking) / 1000],
  ['1.5 and', ratio(tents) / 1000],
  ['£372,000', serial(B, parking, C, tents)],
  ['£80,000, more', serial(B, C, A) - serial(B, parking, C, tents)],
  ['£8,500', 2000 + 13 * 500],
  ['£32,000', 4 * 8000],
  ['8.0 comes', (4 * 8000) / C.weeks / 1000],
  ['£10,000; the', 2 * 5000],
  ['2.5 and', (2 * 5000) / C.weeks / 1000],
  ['£12,000 and', ratio(A) * C.weeks],
  ['£20,000. Beyond', ratio(B) * C.weeks],
  ['£144,000', C.weeks * 36_000],
  ['£128,000', A.weeks * C.loss],
  ['£16,000 from', C.weeks * 36_000 - A.weeks * C.loss],
  ['6.0, and now', A.loss / (A.weeks / 2) / 1000],
];
