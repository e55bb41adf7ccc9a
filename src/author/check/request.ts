import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** What asking for an address came to. */
export type Answer =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'private' }
  | { readonly kind: 'failed'; readonly reason: string };

/** How addresses are asked for. */
export interface Network {
  /** Whether an IP address is to be left alone. */
  readonly isPrivate: (address: string) => boolean;
  /** For one request, in milliseconds. */
  readonly timeout: number;
}

const MOST_REDIRECTS = 5;
const USER_AGENT = 'Lectern';

/** Thrown where a name turns out to lead into a private network. */
class PrivateAddressError extends Error {}

/** Asks for the head of a page, follows redirects, and reads none of its body. */
export async function ask(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Answer> {
  let at = url;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!/^https?:$/.test(at.protocol)) return failed(`it leads on to ${at.protocol}`);
      const host = at.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && network.isPrivate(host)) return { kind: 'private' };
      const { status, location } = await send(at, method, network);
      const isRedirect = status >= 300 && status < 400 && location !== undefined;
      if (!isRedirect) return { kind: 'status', status };
      at = new URL(location, at);
    }
    return failed(`it leads on more than ${MOST_REDIRECTS} times`);
  } catch (error) {
    if (error instanceof PrivateAddressError) return { kind: 'private' };
    return failed(reasonOf(error as Error & { code?: string }));
  }
}

function send(
  url: URL,
  method: string,
  { isPrivate, timeout }: Network,
): Promise<{ status: number; location: string | undefined }> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sent = request(url, {
      method,
      agent: false,
      headers: { 'user-agent': USER_AGENT, accept: '*/*' },
      lookup: publicLookup(isPrivate),
      signal: AbortSignal.timeout(timeout),
    });
    sent.on('error', fail);
    sent.on('response', ({ statusCode = 0, headers }) => {
      done({ status: statusCode, location: headers.location });
      sent.destroy();
    });
    sent.end();
  });
}

/** The connection goes to the very address that was judged: asking twice could be answered in two ways. */
function publicLookup(isPrivate: Network['isPrivate']): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses;
      if (error || !first) return done(error ?? new Error('no address'), '', 4);
      if (addresses.some(({ address }) => isPrivate(address)))
        return done(new PrivateAddressError(), '', 4);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    });
  };
}

function failed(reason: string): Answer {
  return { kind: 'failed', reason };
}

function reasonOf({ name, code, message }: Error & { code?: string }): string {
  if (name === 'AbortError' || name === 'TimeoutError') return 'it does not answer in time';
  return code ?? message;
}
