/** A piece of HTML's source, as its tokenizer sees it. */
export interface HtmlToken {
  /** `raw` is what stands in an element that holds no markup, such as a script. */
  readonly kind: 'text' | 'open' | 'close' | 'comment' | 'raw';
  readonly source: string;
  /** Of the element, in lower case; empty for text and comments. */
  readonly name: string;
}

/** Elements whose content is not parsed. */
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);
const TAG_START = /<(\/?)([a-z][^\s/>]*)/iy;

/** HTML in pieces that, joined, are all of it. One pass: its cost grows with the length alone. */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf('<', at);
    if (start === -1) {
      yield text(source.slice(at));
      return;
    }
    TAG_START.lastIndex = start;
    const tag = TAG_START.exec(source);
    const isComment = !tag && /[!?/]/.test(source[start + 1] ?? '');
    if (start > at) yield text(source.slice(at, start));
    at = start;
    if (!tag && !isComment) {
      yield text('<');
      at += 1;
      continue;
    }
    const end = tag ? tagEnd(source, TAG_START.lastIndex) : commentEnd(source, start);
    const name = tag?.[2]?.toLowerCase() ?? '';
    const kind = !tag ? 'comment' : tag[1] ? 'close' : 'open';
    yield { kind, source: source.slice(start, end), name };
    at = end;
    if (kind !== 'open' || !RAW.has(name)) continue;
    const rawEnd = rawTextEnd(source, at, name);
    if (rawEnd > at) yield { kind: 'raw', source: source.slice(at, rawEnd), name };
    at = rawEnd;
  }
}

/** The attributes of a start tag or of XML's, by lower-case name, their references undecoded. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
  pattern.lastIndex = /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
}

function text(source: string): HtmlToken {
  return { kind: 'text', source, name: '' };
}

/** Where the tag ends; a `>` in a quoted value belongs to the value. An open tag takes all the rest. */
function tagEnd(source: string, from: number): number {
  let quote = '';
  let isBeforeValue = false;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if (isBeforeValue && (sign === '"' || sign === "'")) quote = sign;
    if (sign.trim() !== '') isBeforeValue = sign === '=';
  }
  return source.length;
}

function commentEnd(source: string, start: number): number {
  const isLong = source.startsWith('<!--', start);
  const end = isLong ? source.indexOf('-->', start + 4) : source.indexOf('>', start);
  return end === -1 ? source.length : end + (isLong ? 3 : 1);
}

function rawTextEnd(source: string, from: number, name: string): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(source)?.index ?? source.length;
}
