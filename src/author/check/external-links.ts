import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DiskCache, digest } from '../../compile/cache.ts';
import type { Course } from '../../compile/course.ts';
import { sortProblems } from '../../lib/report.ts';
import type { Problem } from '../../lib/types.ts';
import { isPrivateAddress } from './private-address.ts';
import { type Answer, ask, type Network } from './request.ts';

/** How other sites are asked, politely. Times in milliseconds. */
export interface Manners extends Network {
  /** After each request, before the same site gets another from the same hand. */
  readonly pause: number;
}

const MANNERS: Manners = { isPrivate: isPrivateAddress, timeout: 10_000, pause: 500 };
const REQUESTS_PER_HOST = 2;
const HOSTS_AT_ONCE = 8;
const DAY = 86_400_000;

/** What became of the links to other sites. */
export interface ExternalReport {
  /** Pages that are gone. */
  readonly problems: readonly Problem[];
  /** What could not be found out, and why. */
  readonly warnings: readonly Problem[];
}

/** An answer as it is kept. */
interface Kept {
  readonly answer: Answer;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** A link to another site, where it is written. */
interface ExternalLink extends Pick<Problem, 'file' | 'line' | 'column'> {
  readonly href: string;
  readonly url: URL;
}

/**
 * Asks for every page of another site that lessons link to: each once, and again only after seven days,
 * or a day where it was not found. Addresses in private networks are not asked for.
 */
export async function checkExternalLinks(
  { lessons, map }: Pick<Course, 'lessons' | 'map'>,
  cacheFolder: string,
  manners: Manners = MANNERS,
): Promise<ExternalReport> {
  const links = lessons.flatMap(({ place, compiled }) =>
    compiled.facts.links.flatMap(({ href, line, column }) => {
      const isExternal = map.resolve(href, place.file).kind === 'external';
      const url = isExternal ? pageOf(href) : undefined;
      return url ? [{ file: place.file, line, column, href, url }] : [];
    }),
  );
  const answers = await answersOf(links, new DiskCache(join(cacheFolder, 'links')), manners);
  const judged = links.map((link) => ({ link, answer: answers.get(link.url.href) as Answer }));
  const isGone = ({ answer }: { answer: Answer }) =>
    answer.kind === 'status' && [404, 410].includes(answer.status);
  return {
    problems: sortProblems(judged.filter(isGone).map(({ link, answer }) => gone(link, answer))),
    warnings: sortProblems(
      judged.filter((one) => !isGone(one)).flatMap(({ link, answer }) => doubt(link, answer)),
    ),
  };
}

/** The page that a link leads to, without the section; `undefined` for mail and telephone. */
function pageOf(href: string): URL | undefined {
  const url = URL.canParse(href, 'https://localhost')
    ? new URL(href, 'https://localhost')
    : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  return url;
}

async function answersOf(
  links: readonly ExternalLink[],
  cache: DiskCache<Kept>,
  manners: Manners,
): Promise<Map<string, Answer>> {
  const pages = [...new Map(links.map(({ url }) => [url.href, url])).values()];
  const answers = new Map<string, Answer>();
  const open = pages.filter((url) => {
    const kept = cache.get(digest(url.href));
    if (kept && isFresh(kept)) answers.set(url.href, kept.answer);
    return !answers.has(url.href);
  });
  const hosts = [...Map.groupBy(open, ({ host }) => host).values()];
  await drain(hosts, HOSTS_AT_ONCE, (urls) =>
    drain(urls, REQUESTS_PER_HOST, async (url) => {
      const answer = await askPolitely(url, manners);
      answers.set(url.href, answer);
      if (answer.kind !== 'private') cache.set(digest(url.href), { answer, at: Date.now() });
    }),
  );
  cache.prune(new Set(pages.map(({ href }) => digest(href))));
  return answers;
}

function isFresh({ answer, at }: Kept): boolean {
  return Date.now() - at < (isFound(answer) ? 7 * DAY : DAY);
}

function isFound(answer: Answer): boolean {
  return answer.kind === 'status' && answer.status < 400;
}

/** Some sites answer HEAD otherwise than GET, or not at all. */
async function askPolitely(url: URL, manners: Manners): Promise<Answer> {
  let answer: Answer = { kind: 'private' };
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    answer = await ask(url, method, manners);
    await wait(manners.pause);
    const isLast = method === 'GET' && answer.kind === 'status';
    if (answer.kind === 'private' || isFound(answer) || isLast) break;
  }
  return answer;
}

/** Does the work on all items, on a few at a time. */
async function drain<Item>(
  items: readonly Item[],
  hands: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values();
  const hand = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

function gone({ url: _, href, ...place }: ExternalLink, answer: Answer): Problem {
  const status = answer.kind === 'status' ? answer.status : '';
  return {
    ...place,
    message: `the link ${href} leads to a page that is gone (${status})`,
    remedy: 'link to where it is now, or take the link out',
  };
}

function doubt({ url: _, href, ...place }: ExternalLink, answer: Answer): Problem[] {
  if (isFound(answer)) return [];
  if (answer.kind === 'private')
    return [
      {
        ...place,
        message: `the link ${href} was skipped: it leads to a private network`,
        remedy: 'link to what every reader can reach',
      },
    ];
  const reason = answer.kind === 'status' ? `the site answers ${answer.status}` : answer.reason;
  return [
    {
      ...place,
      message: `the link ${href} could not be checked: ${reason}`,
      remedy: 'open it in a browser to see whether it is still there',
    },
  ];
}
