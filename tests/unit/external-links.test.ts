import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  checkExternalLinks,
  type ExternalReport,
  type Manners,
} from '../../src/author/check/external-links.ts';
import { isPrivateAddress } from '../../src/author/check/private-address.ts';
import { DiskCache, digest } from '../../src/compile/cache.ts';
import type { Course } from '../../src/compile/course.ts';
import { SCRATCH } from '../helpers/project.ts';
import { MAP } from '../helpers/lesson.ts';

const CACHE = `${SCRATCH}/external-links`;
const MANNERS: Manners = { isPrivate: () => false, timeout: 60_000, pause: 1 };

/** What each page of the other site answers to a method; 200 where it is not named. */
const PAGES: Readonly<Record<string, (method: string, response: ServerResponse) => void>> = {
  '/gone': (_, response) => response.writeHead(410).end(),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/no-head': (method, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end('x'),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/found' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/out': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => undefined,
  '/broken': (_, response) => response.destroy(),
  '/endless': (method, response) => {
    if (method === 'HEAD') response.writeHead(405).end();
    else response.writeHead(200).write('x');
  },
};

let server: Server;
let site = '';
let asked: string[] = [];
let agents = new Set<string | undefined>();
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    asked.push(`${request.method} ${request.url}`);
    agents.add(request.headers['user-agent']);
    const answer = PAGES[request.url ?? ''];
    // A turn later, so that requests meet.
    setImmediate(() => {
      open -= 1;
      if (answer) answer(request.method ?? '', response);
      else response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  rmSync(CACHE, { recursive: true, force: true });
  [asked, agents, mostOpen] = [[], new Set(), 0];
});

function check(hrefs: readonly string[], manners = MANNERS): Promise<ExternalReport> {
  const links = hrefs.map((href, index) => ({ href, line: index + 1, column: 1 }));
  const [place] = MAP.lessons;
  const lessons = [{ place, compiled: { facts: { links } } }] as unknown as Course['lessons'];
  return checkExternalLinks({ lessons, map: MAP }, CACHE, manners);
}

const messages = (problems: ExternalReport['problems']) =>
  problems.map(({ line, message }) => `${line}: ${message.replaceAll(site, '')}`);

describe('links to other sites', () => {
  test('are asked for with HEAD, once for all sections, and by the name of the project only', async () => {
    const report = await check([
      `${site}/a#x`,
      `${site}/a#y`,
      `${site}/moved`,
      '#x',
      'the-lesson',
      'mailto:a@b.c',
    ]);
    expect(report).toEqual({ problems: [], warnings: [] });
    expect(asked.sort()).toEqual(['HEAD /a', 'HEAD /found', 'HEAD /moved']);
    expect([...agents]).toEqual(['Lectern']);
  });

  test('that are gone are problems at each of their lines, once GET has said so too', async () => {
    const { problems, warnings } = await check([
      `${site}/gone`,
      `${site}/no-head`,
      `${site}/missing`,
      `${site}/gone#s`,
    ]);
    expect(messages(problems)).toEqual([
      '1: the link /gone leads to a page that is gone (410)',
      '3: the link /missing leads to a page that is gone (404)',
      '4: the link /gone#s leads to a page that is gone (410)',
    ]);
    expect(warnings).toEqual([]);
    expect(asked).toContain('GET /missing');
  });

  test('that can not be judged are warnings, with the reason', async () => {
    const { problems, warnings } = await check(
      ['/forbidden', '/circle', '/out', '/broken'].map((path) => site + path),
    );
    expect(problems).toEqual([]);
    expect(messages(warnings)).toEqual([
      '1: the link /forbidden could not be checked: the site answers 403',
      '2: the link /circle could not be checked: it leads on more than 5 times',
      '3: the link /out could not be checked: it leads on to file:',
      '4: the link /broken could not be checked: ECONNRESET',
    ]);
    expect(asked.filter((request) => request.endsWith('/broken'))).toEqual([
      'HEAD /broken',
      'GET /broken',
      'GET /broken',
    ]);
  });

  test('to a site that never answers are given up', async () => {
    const { warnings } = await check([`${site}/silent`], { ...MANNERS, timeout: 50 });
    expect(messages(warnings)).toEqual([
      '1: the link /silent could not be checked: it does not answer in time',
    ]);
  });

  test('are asked for two at a time at most, and no body is read', async () => {
    const pages = Array.from({ length: 12 }, (_, page) => `${site}/page-${page}`);
    expect(await check([...pages, `${site}/endless`])).toEqual({ problems: [], warnings: [] });
    expect(asked).toHaveLength(14);
    expect(mostOpen).toBeLessThanOrEqual(2);
  });

  test('are not asked for again while the answer is fresh: seven days, or one where it was bad', async () => {
    await check([`${site}/a`, `${site}/gone`, `${site}/b`, `${site}/missing`]);
    const cache = new DiskCache<{ answer: object; at: number }>(`${CACHE}/links`);
    const age = (path: string, days: number) => {
      const kept = cache.get(digest(site + path));
      cache.set(digest(site + path), {
        answer: kept?.answer ?? {},
        at: Date.now() - days * 86_400_000,
      });
    };
    age('/a', 6.9);
    age('/gone', 0.9);
    age('/b', 7.1);
    age('/missing', 1.1);
    asked = [];
    const { problems } = await check([`${site}/a`, `${site}/gone`, `${site}/b`, `${site}/missing`]);
    expect(problems).toHaveLength(2);
    expect(asked.sort()).toEqual(['GET /missing', 'HEAD /b', 'HEAD /missing']);
  });
});

describe('addresses in private networks', () => {
  const port = () => new URL(site).port;

  test('are skipped, however they are written, and nothing reaches them', async () => {
    const manners = { ...MANNERS, isPrivate: isPrivateAddress };
    const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'];
    const { problems, warnings } = await check(
      hosts.map((host) => `http://${host}:${port()}/a`),
      manners,
    );
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(hosts.length);
    for (const { message } of warnings) expect(message).toContain('was skipped');
    expect(asked).toEqual([]);
  });

  test('are skipped too where a public page leads on to one', async () => {
    // The site stands for a public one here, and `localhost` for what it leads on to.
    const isPrivate = (address: string) => address !== '127.0.0.1' || seen;
    let seen = false as boolean;
    server.once('request', () => (seen = true));
    const { warnings } = await check([`${site}/moved`], { ...MANNERS, isPrivate });
    expect(messages(warnings)).toEqual([
      '1: the link /moved was skipped: it leads to a private network',
    ]);
    expect(asked).toEqual(['HEAD /moved']);
  });
});
