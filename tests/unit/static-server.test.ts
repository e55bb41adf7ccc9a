import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type StaticServer } from '../../src/author/static-server.ts';
import { SCRATCH } from '../helpers/project.ts';

let folder = '';
let plain: StaticServer;
let based: StaticServer;

beforeAll(async () => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(`${SCRATCH}/server-`);
  mkdirSync(`${folder}/site/基本`, { recursive: true });
  writeFileSync(`${folder}/secret.txt`, 'secret');
  writeFileSync(`${folder}/site/index.html`, 'index');
  writeFileSync(`${folder}/site/404.html`, 'not here');
  writeFileSync(`${folder}/site/a b.css`, 'p { color: red }');
  writeFileSync(`${folder}/site/基本/index.html`, 'a module');
  plain = await serveFolder(`${folder}/site`);
  based = await serveFolder(`${folder}/site`, { base: 'base' });
});

afterAll(async () => {
  await Promise.all([plain.close(), based.close()]);
  rmSync(folder, { recursive: true });
});

/** Asks as no browser does: the path goes out as it is. */
function ask(
  server: StaticServer,
  path: string,
  method = 'GET',
): Promise<{ status: number; location: string; body: string }> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, location: response.headers.location ?? '', body });
      });
    })
      .on('error', fail)
      .end();
  });
}

describe('the server', () => {
  test.each([
    ['/', 200, 'index'],
    ['/?q=a', 200, 'index'],
    ['/a%20b.css', 200, 'p { color: red }'],
    ['/%E5%9F%BA%E6%9C%AC/', 200, 'a module'],
    ['/nothing', 404, 'not here'],
    ['/%ff', 404, 'not here'],
    ['/a%00b', 404, 'not here'],
    ['/../secret.txt', 404, 'not here'],
    ['/%2e%2e/secret.txt', 404, 'not here'],
    ['/..%2fsecret.txt', 404, 'not here'],
    ['//secret.txt', 404, 'not here'],
  ])('answers %s with %i', async (path, status, body) => {
    expect(await ask(plain, path)).toMatchObject({ status, body });
  });

  test('sends on to a folder with its slash, and to the base path', async () => {
    expect(await ask(plain, '/%E5%9F%BA%E6%9C%AC?q')).toMatchObject({
      status: 301,
      location: '/%E5%9F%BA%E6%9C%AC/?q',
    });
    expect(await ask(based, '/base')).toMatchObject({ status: 301, location: '/base/' });
  });

  test('serves nothing outside the base path', async () => {
    expect(await ask(based, '/base/')).toMatchObject({ status: 200, body: 'index' });
    expect(await ask(based, '/')).toMatchObject({ status: 404, body: 'not here' });
    expect(await ask(based, '/a%20b.css')).toMatchObject({ status: 404 });
  });

  test('only reads', async () => {
    expect(await ask(plain, '/', 'POST')).toMatchObject({ status: 405 });
    expect(await ask(plain, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('compresses text for those who can read it', async () => {
    const response = await fetch(`${plain.url}a%20b.css`, { headers: { 'accept-encoding': 'br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await response.text()).toBe('p { color: red }');
  });

  test.each(['127.0.0.1', '::1'])(
    'takes the next port when a program listens at %s',
    async (host) => {
      const other = createServer();
      await new Promise<void>((done) =>
        other.listen(plain.port + 1000, host, done).on('error', () => {
          done();
        }),
      );
      const server = await serveFolder(folder, { port: plain.port + 1000 });
      expect(server.port).toBe(other.listening ? plain.port + 1001 : plain.port + 1000);
      await server.close();
      other.close();
    },
  );
});
