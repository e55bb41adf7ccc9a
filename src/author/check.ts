import { readCourse } from '../compile/course.ts';
import { formatStats, readingStats, totalStats } from '../lib/reading-stats.ts';
import { formatProblems, sortProblems } from '../lib/report.ts';
import { checkProse } from './prose/check-prose.ts';
import { projectCourse } from './project-course.ts';
import { readProseRules } from './prose/rules.ts';

/**
 * `npm run check`: every problem of the course without building the site, and those of its prose where
 * the course has rules for it; or its totals.
 */
const options = projectCourse(false);
const { lessons, modules, map, problems: faults } = await readCourse(options);
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
  console.log(
    `No problems: ${count(lessons.length, 'lesson')} in ${count(modules.length, 'module')}, ${formatStats(stats)}.`,
  );
  // Beside the totals, so that whoever reads those alone finds them as they were.
  if (planned > 0) console.warn(`Planned and not yet written: ${count(planned, 'lesson')}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
