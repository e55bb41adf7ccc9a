import lighthouse from 'lighthouse';
import type { StaticServer } from '../../src/author/static-server.ts';
import { type BrowserPlace, launchBrowser } from '../helpers/browser.ts';
import { LIGHTHOUSE_SCORE } from '../helpers/budgets.ts';
import { KINDS } from './bytes.ts';
import { median, type Table } from './report.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const RUNS = 3;
/** Lighthouse finds the browser by this port. */
const PORT = 9322;

/** Lighthouse's four categories on each kind of page: mobile, the median of three runs. */
export async function measureLighthouse(place: BrowserPlace, site: StaticServer): Promise<Table> {
  const browser = await launchBrowser(place, [`--remote-debugging-port=${PORT}`]);
  const complaints = new Map<string, number>();
  try {
    const rows: Table['rows'][number][] = [];
    for (const { name, path } of KINDS) {
      const runs: Scores[] = [];
      for (let run = 0; run < RUNS; run += 1)
        runs.push(await runOnce(site.url + path, name, complaints));
      const cells = CATEGORIES.map((category) => {
        const value = median(runs.map((scores) => scores[category]));
        return { value, unit: 'score', isHighGood: true, ...LIGHTHOUSE_SCORE } as const;
      });
      rows.push({ name, cells });
    }
    const notes = [...complaints].map(
      ([complaint, count]) => `  ${complaint} (${count} of ${RUNS} runs)`,
    );
    return {
      title: 'Lighthouse, mobile, median of 3',
      ...(notes.length > 0 ? { note: `Not perfect:\n${notes.join('\n')}` } : {}),
      columns: CATEGORIES,
      rows,
    };
  } finally {
    await browser.close();
  }
}

type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

async function runOnce(
  url: string,
  name: string,
  complaints: Map<string, number>,
): Promise<Scores> {
  const result = await lighthouse(url, {
    port: PORT,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(
      `Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
    );
  }
  const { categories, audits } = result.lhr;
  for (const category of CATEGORIES) {
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const { score, title } = audits[id] ?? {};
      if (weight === 0 || score === null || score === undefined || score >= 0.9) continue;
      const complaint = `${name}, ${category}: ${title ?? id}`;
      complaints.set(complaint, (complaints.get(complaint) ?? 0) + 1);
    }
  }
  const scoreOf = (category: (typeof CATEGORIES)[number]) =>
    Math.round((categories[category]?.score ?? 0) * 100);
  return Object.fromEntries(CATEGORIES.map((category) => [category, scoreOf(category)])) as Scores;
}
