import type { DropReason, Segment } from '../types.ts';

/** Builds a stream: pieces that stand next to each other for the same reason become one. */
export class SegmentList {
  readonly #segments: {
    text: string;
    dropped: DropReason | undefined;
    line: number | undefined;
  }[] = [];
  #isBroken = false;
  #isKeptBroken = false;

  add(text: string, dropped: DropReason | undefined, line?: number): void {
    if (text.trim() === '') return this.#addSpace(text, dropped === undefined);
    this.#separate(dropped === undefined);
    const last = this.#segments.at(-1);
    if (last && last.dropped === dropped) last.text += text;
    else this.#segments.push({ text, dropped, line });
  }

  /** Whatever follows is no part of the last word, also where what lies between is left out. */
  break(): void {
    this.#isBroken = true;
    this.#isKeptBroken = true;
  }

  list(): Segment[] {
    return this.#segments;
  }

  /** Space is a piece of its own nowhere; that of the text keeps its words apart. */
  #addSpace(text: string, isKept: boolean): void {
    const last = this.#segments.at(-1);
    if (text === '' || !last || (!isKept && last.dropped === undefined)) return;
    last.text += text;
    if (isKept) this.#isKeptBroken = true;
  }

  #separate(isKept: boolean): void {
    if (this.#isBroken) endLine(this.#segments.at(-1));
    if (isKept && this.#isKeptBroken)
      endLine(this.#segments.findLast(({ dropped }) => dropped === undefined));
    this.#isBroken = false;
    if (isKept) this.#isKeptBroken = false;
  }
}

function endLine(segment: { text: string } | undefined): void {
  if (segment && !/\s$/.test(segment.text.slice(-1))) segment.text += '\n';
}
