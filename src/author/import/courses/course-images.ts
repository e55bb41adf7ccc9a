import { decodeAddress, parentOf } from '../../../lib/course-map.ts';
import { protocolOf } from '../readers/addresses.ts';
import { lineOf, type LooseNode, textNode } from '../readers/loose-node.ts';
import { NoticeLog } from '../readers/notice-log.ts';
import type { ImportedDocument, Notice } from '../types.ts';
import { type Dialect, pathsOf } from './course-contents.ts';
import { replaceNodes } from './replace-nodes.ts';
import type { SourceFolder } from './source-folder.ts';

/** What keeps an image from being shown. */
type Refusal = 'of another site' | 'outside' | 'too large';

/** The images of one page, as far as they lie in the folder of the course. */
export class CourseImages {
  readonly #file: string;
  readonly #folder: SourceFolder;
  readonly #dialect: Dialect;
  /** Those that lie in the page itself, by their address. */
  readonly #own: ReadonlyMap<string, Uint8Array>;
  readonly #refused = new Map<string, Refusal>();

  constructor(
    file: string,
    folder: SourceFolder,
    dialect: Dialect,
    own: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {
    this.#file = file;
    this.#folder = folder;
    this.#dialect = dialect;
    this.#own = own;
  }

  /** The bytes of an image by its address in the page; `undefined` where it is not to be had. */
  read(url: string): Uint8Array | undefined {
    const own = this.#own.get(decodeAddress(url));
    if (own) return own;
    if (protocolOf(url) !== undefined || url.startsWith('//')) {
      this.#refused.set(url, 'of another site');
      return undefined;
    }
    const path = decodeAddress(url.replace(/[?#].*$/s, ''));
    const { imageRoots, aliases } = this.#dialect;
    const paths = pathsOf(path, parentOf(this.#file), imageRoots, aliases);
    const destinations = paths.map((inside) =>
      inside === undefined ? 'outside' : this.#folder.locate(inside),
    );
    const found = paths[destinations.indexOf('file')];
    const bytes = found === undefined ? undefined : this.#folder.bytes(found);
    if (bytes === undefined && found !== undefined) this.#refused.set(url, 'too large');
    if (found === undefined && destinations.includes('outside')) this.#refused.set(url, 'outside');
    return bytes;
  }

  /** The document without the images that were refused: those of other sites are links, others are words. */
  settle(document: ImportedDocument): ImportedDocument {
    if (this.#refused.size === 0) return document;
    const log = new NoticeLog();
    replaceNodes(document.body as LooseNode, (node, isInLink) => {
      const url = node.url ?? '';
      const refusal = node.type === 'image' ? this.#refused.get(url) : undefined;
      if (!refusal) return undefined;
      report(refusal, node, log);
      const words = textNode(node.alt ?? '');
      if (refusal !== 'of another site' || isInLink) return words.value === '' ? [] : [words];
      const children = words.value === '' ? [textNode(url)] : [words];
      return [{ type: 'link', url, children, position: node.position }];
    });
    return {
      ...document,
      images: document.images.filter(({ url }) => !this.#refused.has(url)),
      notices: [...document.notices.filter((notice) => !this.#isOfRefused(notice)), ...log.list()],
    };
  }

  /** Whether a notice asks for the file of an image that was refused. */
  #isOfRefused({ kind, message }: Notice): boolean {
    return (
      kind === 'lost' &&
      [...this.#refused.keys()].some((url) => message.startsWith(`the image ${url} `))
    );
  }
}

function report(refusal: Refusal, node: LooseNode, log: NoticeLog): void {
  const url = (node.url ?? '').slice(0, 80);
  const line = lineOf(node);
  if (refusal === 'of another site')
    log.add('changed', 'an image of another site is not shown: it is a link or its words', line);
  else if (refusal === 'outside')
    log.add('neutralised', `the image ${url} lies outside the folder of the course`, line);
  else log.add('lost', `the image ${url} is larger than any page should load`, line);
}
