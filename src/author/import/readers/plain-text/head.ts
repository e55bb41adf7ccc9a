import type { DropReason, ImportedDocument, Segment } from '../../types.ts';
import { HeadFacts, isSentence, isTitleLine, LONGEST_DEK, readTitleLine } from './head-lines.ts';
import { comparable, isContinued, markerOf, type TextLine } from './lines.ts';
import { isNavigation } from './navigation.ts';
import { readStatistics } from './statistics.ts';

/** What stands above the text of a lesson, and the lines that are left for the text. */
export interface Head extends Pick<
  ImportedDocument,
  'title' | 'dek' | 'module' | 'number' | 'claims'
> {
  /** Whether nothing but its place tells that the dek is one. */
  readonly isDekGuessed: boolean;
  readonly segments: readonly Segment[];
  readonly body: readonly TextLine[];
}

/** What an author's outline says of the text above. */
export interface HeadWishes {
  /** By default, the title is the first line that is nothing else. */
  readonly title?: string | undefined;
  isHeading(text: string): boolean;
}

/** In characters. */
const LONGEST_TITLE = 200;

/** Reads kicker, number, title, dek and statistics from the top of a text. `title` is empty where none is found. */
export function readHead(
  lines: readonly TextLine[],
  width: number | undefined,
  wishes: HeadWishes,
): Head {
  const head = new HeadReader(lines, width, wishes);
  head.readAboveTitle();
  head.readTitle();
  if (head.title !== '') head.readBelowTitle();
  return head;
}

class HeadReader extends HeadFacts implements Head {
  title = '';
  dek: string | undefined;
  isDekGuessed = false;
  readonly segments: Segment[] = [];
  /** Lines that were gone over and belong to the text. */
  readonly #passed: TextLine[] = [];
  #left: readonly TextLine[];
  readonly #width: number | undefined;
  readonly #wishes: HeadWishes;

  constructor(lines: readonly TextLine[], width: number | undefined, wishes: HeadWishes) {
    super();
    this.#left = lines;
    this.#width = width;
    this.#wishes = wishes;
  }

  get body(): readonly TextLine[] {
    return [...this.#passed, ...this.#left];
  }

  readAboveTitle(): void {
    const { title } = this.#wishes;
    const end = this.#left.findIndex((line) => {
      if (title !== undefined && isTitleLine(line.text, title)) return true;
      if (line.text === '') return false;
      const navigation = isNavigation(line) ? 'navigation' : undefined;
      const reason = this.takeKicker(line.text) ?? this.takeNumber(line.text) ?? navigation;
      if (reason) this.#drop(line, reason);
      else if (title === undefined) return true;
      else this.#passed.push(line);
      return false;
    });
    this.#left = end === -1 ? [] : this.#left.slice(end);
  }

  readTitle(): void {
    const [line] = this.#left;
    if (!line || line.text.length > LONGEST_TITLE) return;
    const { title: wish } = this.#wishes;
    const isWhole = wish !== undefined && comparable(line.text) === comparable(wish);
    const { prefix, number, title } = isWhole
      ? { prefix: '', number: undefined, title: line.text }
      : readTitleLine(line.text);
    this.title = title;
    this.number ??= number;
    if (prefix) this.#drop({ ...line, text: prefix.trim() }, 'lesson number');
    this.segments.push({ text: title, line: line.number });
    this.#left = this.#left.slice(1);
  }

  readBelowTitle(): void {
    const found = statisticsIn(this.#left);
    const above = found ? this.#left.slice(0, found.start) : this.#left;
    const dek = found ? firstLines(above, () => true) : this.#guessDek();
    if (dek.length > 0) {
      this.dek = joined(dek);
      this.isDekGuessed = found === undefined;
      this.segments.push(...dek.map(({ text, number }) => ({ text, line: number })));
    }
    for (const line of found ? this.#left.slice(found.start, found.end) : [])
      if (this.takeStatistics(line.text)) this.#drop(line, 'statistics');
    this.#left = [...after(above, dek), ...(found ? this.#left.slice(found.end) : [])];
  }

  /** The sentence under the title of a page that shows by its kicker or number how it is made. */
  #guessDek(): TextLine[] {
    if (!this.module && this.number === undefined) return [];
    const width = this.#width;
    const lines = firstLines(
      this.#left,
      (line, next) => width !== undefined && isContinued(line, next, width),
    );
    const text = joined(lines);
    const isFollowed = after(this.#left, lines).some((line) => line.text !== '');
    return isSentence(text) && isFollowed && !this.#wishes.isHeading(text) ? lines : [];
  }

  #drop({ text, number }: TextLine, dropped: DropReason): void {
    this.segments.push({ text, line: number, dropped });
  }
}

/** Where the statistics start and end, if no more stands above them than a dek. */
function statisticsIn(lines: readonly TextLine[]): { start: number; end: number } | undefined {
  let length = 0;
  const start = lines.findIndex(({ text }) => {
    const isFound = length > LONGEST_DEK || readStatistics(text) !== undefined;
    length += text.length;
    return isFound;
  });
  if (start === -1 || !readStatistics(lines[start]?.text ?? '')) return undefined;
  const end = lines.findIndex(
    ({ text }, index) => index > start && text !== '' && !readStatistics(text),
  );
  return { start, end: end === -1 ? lines.length : end };
}

/** The first lines with text, as far as each goes on in the next. None where they start a list. */
function firstLines(
  lines: readonly TextLine[],
  goesOn: (line: string, next: string) => boolean,
): TextLine[] {
  const start = lines.findIndex(({ text }) => text !== '');
  const found: TextLine[] = [];
  for (const line of start === -1 ? [] : lines.slice(start)) {
    const previous = found.at(-1);
    if (line.text === '' || (previous && !goesOn(previous.text, line.text))) break;
    found.push(line);
  }
  return found[0] && markerOf(found[0]) ? [] : found;
}

/** What follows the lines of a paragraph; everything where there is none. */
function after(lines: readonly TextLine[], paragraph: readonly TextLine[]): readonly TextLine[] {
  const last = paragraph.at(-1);
  return last ? lines.slice(lines.indexOf(last) + 1) : lines;
}

function joined(lines: readonly TextLine[]): string {
  return lines.map(({ text }) => text).join(' ');
}
