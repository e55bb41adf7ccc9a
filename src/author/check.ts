import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCourse } from '../compile/course.ts';
import { courseOptions } from '../compile/settings.ts';
import { formatStats, readingStats, totalStats } from '../lib/reading-stats.ts';
import { formatProblems, sortProblems } from '../lib/report.ts';
import { readBasePath } from '../lib/site-settings.ts';
import { checkProse } from './prose/check-prose.ts';
import { readProseRules } from './prose/rules.ts';

/**
 * `npm run check`: every problem of the course without building the site, and those of its prose where
 * the course has rules for it; or its totals.
 */
const PROJECT = pathToFileURL(fileURLToPath(new URL('../..', import.meta.url)));

const options = courseOptions(
  {
    root: PROJECT,
    base: readBasePath(process.env['BASE_PATH']),
    // The folder of the build's own cache, so that each saves the other work.
    cacheDir: new URL('node_modules/.astro/', PROJECT),
    publicDir: new URL('public/', PROJECT),
  },
  false,
);
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
