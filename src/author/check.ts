import { readCourse } from '../compile/course.ts';
import { RECORD_COMMAND } from '../lib/anchor-names.ts';
import { listUnrecorded } from '../lib/anchors.ts';
import { formatStats, readingStats, totalStats } from '../lib/reading-stats.ts';
import { formatProblems, sortProblems } from '../lib/report.ts';
import { count } from './count.ts';
import { ownCourse } from './own-course.ts';
import { checkProse } from './prose/check-prose.ts';
import { readProseRules } from './prose/rules.ts';

/**
 * `npm run check`: every problem of the course without building the site, and those of its prose where
 * the course has rules for it; or its totals.
 */
const options = ownCourse();
const { lessons, modules, map, anchors, problems: faults } = await readCourse(options);
const rules = readProseRules(options.root);
const prose = await checkProse(lessons, map, rules);
const problems = sortProblems([...faults, ...prose]);

if (problems.length > 0) {
  console.error(`\n${formatProblems(problems)}\n`);
  process.exitCode = 1;
} else {
  const stats = totalStats(lessons.map(({ compiled }) => readingStats(compiled.facts.words)));
  const written = new Set(lessons.map(({ place }) => place.slug));
  const planned = Object.keys(rules.plans).filter((slug) => !written.has(slug)).length;
  const missing = listUnrecorded(anchors.ledger, [...anchors.published.values()]);
  const unrecorded = missing.reduce((sum, { anchors: ids }) => sum + ids.length, 0);
  console.log(
    `No problems: ${count(lessons.length, 'lesson')} in ${count(modules.length, 'module')}, ${formatStats(stats)}.`,
  );
  // Beside the totals, so that whoever reads those alone finds them as they were.
  if (planned > 0) console.warn(`Planned and not yet written: ${count(planned, 'lesson')}.`);
  if (missing.length > 0)
    console.warn(
      `Not yet recorded: ${count(unrecorded, 'anchor')} of ${count(missing.length, 'lesson')}. To record them: ${RECORD_COMMAND}`,
    );
}
