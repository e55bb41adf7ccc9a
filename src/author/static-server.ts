import { readFile, stat } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from './content-types.ts';

/** How a folder is served. */
export interface ServeOptions {
  /** First port to try; 0 takes any free one. */
  readonly port?: number;
  /** Address to listen at; by default only this machine can reach the site. */
  readonly host?: string | undefined;
  /** Path that the site lies under: `/` or `/name/`. */
  readonly base?: string;
}

/** A running server. */
export interface StaticServer {
  readonly port: number;
  /** Address of the site's index, with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<unknown>;
}

/** Ports tried one after the other before giving up. */
const PORTS_TRIED = 20;
/** A browser tries both for `localhost`, so another program at either would be mistaken for this site. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** Serves a folder as any web server would: `index.html` for folders, `404.html` for what is not there. */
export async function serveFolder(
  folder: string,
  { port = 0, host, base = '/' }: ServeOptions = {},
): Promise<StaticServer> {
  const root = resolve(folder);
  const basePath = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const listener: RequestListener = (request, response) => {
    answer(root, basePath, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
    });
  };
  const servers = await listenOnFreePort(listener, port, host === undefined ? LOOPBACK : [host]);
  const taken = portOf(servers);
  return {
    port: taken,
    url: `http://localhost:${taken}${basePath}`,
    close: () => closeAll(servers),
  };
}

async function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  if (`${path}/` === base) return redirect(response, base);
  const file = path.startsWith(base) ? fileOf(root, path.slice(base.length)) : undefined;
  const isFolder = file !== undefined && (await isFolderOnDisk(file));
  if (isFolder && !path.endsWith('/')) {
    return redirect(response, `${path}/${query === undefined ? '' : `?${query}`}`);
  }
  const wanted = isFolder ? join(file, 'index.html') : file;
  const body = wanted === undefined ? undefined : await readFile(wanted).catch(() => undefined);
  if (wanted !== undefined && body) return send(200, wanted, body, request, response);
  const notFound = join(root, '404.html');
  await send(
    404,
    notFound,
    await readFile(notFound).catch(() => Buffer.from('Not found')),
    request,
    response,
  );
}

async function isFolderOnDisk(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** The file that a path asks for; `undefined` where it can't be decoded or leads out of the folder. */
function fileOf(root: string, path: string): string | undefined {
  try {
    const file = resolve(root, decodeURIComponent(path));
    const isInside = file === root || file.startsWith(root + sep);
    return isInside && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, location: string): void {
  // Two slashes at the start would name another host.
  response.writeHead(301, { location: location.replace(/^\/{2,}/, '/') }).end();
}

async function send(
  status: number,
  file: string,
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = contentTypeOf(file);
  const accepted = isCompressible(type) ? String(request.headers['accept-encoding']) : '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const bytes = encoding ? await compress(body, encoding) : body;
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    // A reload after a new build has to show the new build.
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body);
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

async function listenOnFreePort(
  listener: RequestListener,
  first: number,
  hosts: readonly string[],
): Promise<Server[]> {
  for (let port = first, tries = 1; ; tries += 1, port = first && port + 1) {
    const servers: Server[] = [];
    let fault: NodeJS.ErrnoException | undefined;
    for (const host of hosts) {
      const server = createServer(listener);
      const error = await listen(server, port || (servers.length > 0 ? portOf(servers) : 0), host);
      if (!error) servers.push(server);
      // A machine without IPv6 has no second address, which is no fault.
      else if (servers.length === 0 || error.code === 'EADDRINUSE') fault ??= error;
    }
    if (!fault) return servers;
    await closeAll(servers);
    const isTaken = fault.code === 'EADDRINUSE' || fault.code === 'EACCES';
    if (!isTaken || tries === PORTS_TRIED) throw fault;
  }
}

function listen(
  server: Server,
  port: number,
  host: string,
): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((done) => {
    server.once('error', done).listen(port, host, () => done(undefined));
  });
}

function portOf([server]: readonly Server[]): number {
  return (server?.address() as AddressInfo).port;
}

function closeAll(servers: readonly Server[]): Promise<unknown> {
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    ),
  );
}
