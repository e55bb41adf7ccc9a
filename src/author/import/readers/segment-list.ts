import type { DropReason, Segment } from '../types.ts';

/** A segment as it grows. */
interface Growing {
  readonly parts: string[];
  readonly dropped: DropReason | undefined;
  readonly line: number | undefined;
  endsInSpace: boolean;
}

/** Builds a stream: pieces that stand next to each other for the same reason become one. */
export class SegmentList {
  readonly #segments: Growing[] = [];
  #lastKept: Growing | undefined;
  #isBroken = false;
  #isKeptBroken = false;

  add(text: string, dropped: DropReason | undefined, line?: number): void {
    if (text.trim() === '') return this.#addSpace(text, dropped === undefined);
    this.#separate(dropped === undefined);
    let last = this.#segments.at(-1);
    if (last?.dropped !== dropped || !last) {
      last = { parts: [], dropped, line, endsInSpace: true };
      this.#segments.push(last);
    }
    append(last, text);
    if (dropped === undefined) this.#lastKept = last;
  }

  /** Whatever follows is no part of the last word, also where what lies between is left out. */
  break(): void {
    this.#isBroken = true;
    this.#isKeptBroken = true;
  }

  list(): Segment[] {
    return this.#segments.map(({ parts, dropped, line }) => ({
      text: parts.join(''),
      dropped,
      line,
    }));
  }

  /** Space is a piece of its own nowhere; that of the text keeps its words apart. */
  #addSpace(text: string, isKept: boolean): void {
    const last = this.#segments.at(-1);
    if (text === '' || !last || (!isKept && last.dropped === undefined)) return;
    append(last, text);
    if (isKept) this.#isKeptBroken = true;
  }

  #separate(isKept: boolean): void {
    if (this.#isBroken) endLine(this.#segments.at(-1));
    if (isKept && this.#isKeptBroken) endLine(this.#lastKept);
    this.#isBroken = false;
    if (isKept) this.#isKeptBroken = false;
  }
}

function append(segment: Growing, text: string): void {
  segment.parts.push(text);
  segment.endsInSpace = /\s/.test(text.slice(-1));
}

function endLine(segment: Growing | undefined): void {
  if (segment && !segment.endsInSpace) append(segment, '\n');
}
