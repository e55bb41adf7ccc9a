import type { DropReason, Segment } from '../types.ts';
import { attributesOf, htmlTokens } from './html-tokens.ts';
import type { DocxStyles } from './docx-styles.ts';
import { decodeXml } from './safe-svg.ts';
import { SegmentList } from './segment-list.ts';
import { ImportError } from '../import-error.ts';

/** Where words stand that are no part of the running text. */
export interface ApartWords {
  /** `stranded`: in a text box of a kind that the conversion passes over. */
  readonly kind: 'title' | 'subtitle' | 'box' | 'stranded' | 'note';
  /** Of a note, as what refers to it names it: `footnote 2`. */
  readonly id: string;
  readonly segments: readonly Segment[];
}

/** The words of one part of a document, told from its XML alone. */
export interface PartWords {
  /** With what was deleted, and with the table of contents. */
  readonly running: readonly Segment[];
  readonly apart: readonly ApartWords[];
  /** The notes that the text refers to. */
  readonly references: ReadonlySet<string>;
}

/** Signs that are elements. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:nobreakhyphen': '\u2011',
  'w:softhyphen': '\u00ad',
};
/** Elements that stand between words without being any. */
const BETWEEN = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnotereference',
  'w:endnotereference',
]);
const DELETED = new Set(['w:del', 'w:movefrom']);
/** Elements nested deeper than any word processor nests them. */
const MAX_DEPTH = 250;

/** Tells the text of a part, `w:t` by `w:t`, without any help of the conversion. */
export function readWords(xml: string, styles: DocxStyles): PartWords {
  const teller = new Teller(styles);
  for (const { kind, name, source } of htmlTokens(xml)) {
    if (kind === 'text' || kind === 'raw') teller.text(decodeXml(source));
    else if (kind === 'close') teller.leave(name);
    else if (kind === 'open') {
      teller.enter(name, source);
      if (source.endsWith('/>')) teller.leave(name);
    }
  }
  const { running, apart, references } = teller;
  return { running: running.list(), apart, references };
}

class Teller {
  readonly running = new SegmentList();
  readonly #apart: { kind: ApartWords['kind']; id: string; list: SegmentList }[] = [];
  readonly references = new Set<string>();
  readonly #styles: DocxStyles;
  readonly #open: string[] = [];
  /** Where what stands apart goes, and the depth that ends it. */
  readonly #lists: { list: SegmentList; depth: number }[] = [];
  #deleted = 0;
  #reason: DropReason | undefined;
  /** The newer of two forms of one thing, and whether the older has words too. */
  #choice = new SegmentList();
  #hasFallback = false;

  constructor(styles: DocxStyles) {
    this.#styles = styles;
  }

  enter(name: string, tag: string): void {
    this.#open.push(name);
    if (this.#open.length > MAX_DEPTH) throw tooDeep();
    if (DELETED.has(name)) this.#deleted += 1;
    if (BETWEEN.has(name)) this.#list.break();
    if (name === 'w:p') this.#reason = undefined;
    if (name === 'w:pstyle') this.#readStyle(attributesOf(tag).get('w:val') ?? '');
    if (name === 'w:txbxcontent')
      this.#standApart(this.#isIn('wp:inline', 'wp:anchor') ? 'stranded' : 'box');
    const [, note, isReference] = /^w:(footnote|endnote)(reference)?$/.exec(name) ?? [];
    if (note !== undefined) this.#readNote(note, tag, isReference !== undefined);
    const sign = SIGNS[name];
    if (sign !== undefined && this.#open.at(-2) === 'w:r') this.#tell(sign);
  }

  leave(name: string): void {
    const place = this.#open.lastIndexOf(name);
    if (place === -1) return;
    for (const left of this.#open.splice(place)) if (DELETED.has(left)) this.#deleted -= 1;
    if (name === 'w:p' || name === 'w:tc') this.#list.break();
    while ((this.#lists.at(-1)?.depth ?? -1) > this.#open.length) this.#lists.pop();
    if (name === 'mc:alternatecontent') this.#endChoice();
  }

  text(value: string): void {
    const element = this.#open.at(-1);
    if (element === 'w:t' || element === 'm:t') this.#tell(value);
    if (element === 'w:deltext') this.#list.add(value, 'hidden');
  }

  #tell(text: string): void {
    const reason = this.#deleted > 0 ? 'hidden' : this.#reason;
    if (this.#isIn('mc:choice')) {
      if (this.#isIn('w:txbxcontent')) this.#choice.add(text, reason);
      return;
    }
    this.#hasFallback ||= this.#isIn('mc:fallback');
    this.#list.add(text, reason);
  }

  #endChoice(): void {
    const list = this.#choice;
    if (list.list().length > 0 && !this.#hasFallback)
      this.#apart.push({ kind: 'stranded', id: '', list });
    this.#choice = new SegmentList();
    this.#hasFallback = false;
  }

  #readStyle(id: string): void {
    const { title, subtitle, contents } = this.#styles;
    if (contents.has(id)) this.#reason = 'navigation';
    // The style stands in the properties of the paragraph, which are two levels deep.
    if (title.has(id)) this.#standApart('title', '', this.#open.length - 2);
    if (subtitle.has(id)) this.#standApart('subtitle', '', this.#open.length - 2);
  }

  #readNote(kind: string, tag: string, isReference: boolean): void {
    const id = `${kind} ${attributesOf(tag).get('w:id') ?? ''}`;
    if (!isReference) this.#standApart('note', id);
    else if (this.#deleted === 0 && !this.#isIn('mc:choice')) this.references.add(id);
  }

  #standApart(kind: ApartWords['kind'], id = '', depth = this.#open.length): void {
    if (this.#isIn('mc:choice')) return;
    const list = new SegmentList();
    this.#lists.push({ list, depth });
    this.#apart.push({ kind, id, list });
  }

  #isIn(...names: string[]): boolean {
    return names.some((name) => this.#open.includes(name));
  }

  get apart(): ApartWords[] {
    return this.#apart.map(({ kind, id, list }) => ({ kind, id, segments: list.list() }));
  }

  get #list(): SegmentList {
    return this.#lists.at(-1)?.list ?? this.running;
  }
}

function tooDeep(): ImportError {
  return new ImportError(
    'the document is nested deeper than any word processor nests',
    'open it in a word processor and save it as .docx anew',
  );
}
