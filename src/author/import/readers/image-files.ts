import { decodeAddress } from '../../../lib/course-map.ts';
import type { ImportedImage } from '../types.ts';
import { protocolOf } from './addresses.ts';
import type { NoticeLog } from './notice-log.ts';
import { isSafeSvg } from './safe-svg.ts';

/** Hands over the bytes of an image by its address in the source; `undefined` where it is not to be had. */
export type ReadImage = (url: string) => Uint8Array | undefined;

/** How the files of each kind begin, as Latin-1 text, by the ending that they get. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n/,
  jpg: /^\xff\xd8\xff/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF....WEBP/s,
  avif: /^....ftypavi[fs]/s,
  svg: /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg[\s>])/i,
};
const ENDING = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** The images that a source shows: each is judged once and gets the name of its file. */
export class ImageFiles {
  readonly #read: ReadImage;
  readonly #log: NoticeLog;
  readonly #known = new Map<string, ImportedImage | undefined>();
  readonly #names = new Set<string>();
  readonly #addresses = new Set<string>();
  /** How many images have asked for a name. */
  readonly #counts = new Map<string, number>();

  constructor(read: ReadImage | undefined, log: NoticeLog) {
    this.#read = read ?? (() => undefined);
    this.#log = log;
  }

  /** The image at an address of the source; `undefined` where it may not be shown, which is noted. */
  imageAt(url: string, line?: number): ImportedImage | undefined {
    if (!this.#known.has(url)) this.#known.set(url, this.#judge(url, line));
    return this.#known.get(url);
  }

  list(): ImportedImage[] {
    return [...this.#known.values()].filter((image) => image !== undefined);
  }

  #judge(url: string, line?: number): ImportedImage | undefined {
    const protocol = protocolOf(url);
    const shown = protocol === 'data' ? 'in the text' : url;
    if (url.trim() === '' || !/^(?:data|https?|undefined)$/.test(String(protocol))) {
      this.#log.add('neutralised', `the image "${shown}" has no address that can be shown`, line);
      return undefined;
    }
    const bytes = protocol === 'data' ? decodeDataUrl(url) : this.#read(url);
    if (bytes === undefined && protocol !== 'data') {
      this.#log.add(
        'lost',
        `the image ${shown} is not there: put its file beside the lesson`,
        line,
      );
      return { url: this.#ownAddress(url), name: this.#nameFor(url, undefined), bytes };
    }
    return this.#accept(url, shown, bytes ?? new Uint8Array(), line);
  }

  #accept(
    url: string,
    shown: string,
    bytes: Uint8Array,
    line: number | undefined,
  ): ImportedImage | undefined {
    const kind = kindOf(bytes);
    if (kind === undefined) {
      const kinds = 'PNG, JPEG, GIF, WebP, AVIF or SVG';
      this.#log.add('lost', `the image ${shown} is left out: it is no ${kinds} file`, line);
      return undefined;
    }
    if (kind === 'svg' && !isSafeSvg(new TextDecoder().decode(bytes))) {
      const reason = 'it runs code or loads something from elsewhere';
      this.#log.add('neutralised', `the drawing ${shown} is left out: ${reason}`, line);
      return undefined;
    }
    const name = this.#nameFor(url, kind);
    return { url: this.#ownAddress(protocolOf(url) === 'data' ? name : url), name, bytes };
  }

  /** The address, or one that leads to the same place, which no other image has in the body. */
  #ownAddress(address: string): string {
    let own = address;
    while (this.#addresses.has(own)) own = `./${own}`;
    this.#addresses.add(own);
    return own;
  }

  /** One path segment of letters, digits and hyphens that no other image has. */
  #nameFor(url: string, kind: string | undefined): string {
    const path = protocolOf(url) === 'data' ? '' : url.replace(/[?#].*$/s, '');
    const last = path.replaceAll('\\', '/').split('/').at(-1) ?? '';
    const stem = decodeAddress(last)
      .replace(/\.[a-z\d]{1,5}$/i, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    const ending = kind ?? ENDING.exec(last)?.[0].slice(1).toLowerCase() ?? 'png';
    const wish = `${stem || 'image'}.${ending}`.toLowerCase();
    for (let count = (this.#counts.get(wish) ?? 0) + 1; ; count += 1) {
      const name = `${stem || 'image'}${count === 1 ? '' : `-${count}`}.${ending}`;
      if (this.#names.has(name.toLowerCase())) continue;
      this.#counts.set(wish, count);
      this.#names.add(name.toLowerCase());
      return name;
    }
  }
}

function kindOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return Object.keys(SIGNATURES).find((kind) => SIGNATURES[kind]?.test(head));
}

function decodeDataUrl(url: string): Uint8Array | undefined {
  const comma = url.indexOf(',');
  if (comma === -1) return undefined;
  const data = url.slice(comma + 1);
  if (/;\s*base64\s*$/i.test(url.slice(0, comma)))
    return Buffer.from(decodeAddress(data), 'base64');
  return Buffer.from(decodeAddress(data));
}
