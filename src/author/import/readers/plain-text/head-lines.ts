import type { DropReason, ImportedDocument } from '../../types.ts';
import { comparable } from './lines.ts';
import { readStatistics } from './statistics.ts';

/** What a kicker tells. */
export interface Kicker {
  readonly module: NonNullable<ImportedDocument['module']>;
  readonly lesson: number | undefined;
}

/** A title line in its two parts. */
export interface TitleLine {
  /** Such as `50. `, with its space; empty where the line has none. */
  readonly prefix: string;
  readonly number: number | undefined;
  readonly title: string;
}

/** A dek is no longer, in characters. */
export const LONGEST_DEK = 400;

const LONGEST_KICKER = 160;
const KICKER = /^module\s+(\d{1,3})(?:\s*[·•|:–—-]\s*(\S.*))?$/i;
const LESSON_IN_KICKER = /\s*[·•|]\s*(?:lesson\s+)?(\d{1,4})$/i;
const NUMBER = /^(?:lesson\s+|no\.\s*)?(\d{1,4})[.:]?$/i;
const NUMBERED_TITLE = /^(?:lesson\s+(\d{1,4})\s*[.:·•|–—-]|(\d{1,3})\s?[.)·•|])\s+(\S.*)$/i;

/** What the lines around a title tell of a lesson. Each way to take a line tells why it stands in no lesson. */
export class HeadFacts {
  module: ImportedDocument['module'];
  number: number | undefined;
  claims: ImportedDocument['claims'];

  takeKicker(line: string): DropReason | undefined {
    const kicker = this.module ? undefined : readKicker(line);
    if (!kicker) return undefined;
    this.module = kicker.module;
    this.number ??= kicker.lesson;
    return 'kicker';
  }

  takeNumber(line: string): DropReason | undefined {
    const number = this.number === undefined ? readNumber(line) : undefined;
    if (number === undefined) return undefined;
    this.number = number;
    return 'lesson number';
  }

  takeStatistics(line: string): DropReason | undefined {
    const claims = readStatistics(line);
    if (!claims) return undefined;
    this.claims = { ...this.claims, ...claims };
    return 'statistics';
  }
}

/** Whether a line under a title is one that can be a dek by itself. */
export function isSentence(line: string): boolean {
  return line.length <= LONGEST_DEK && /[.!?…]["'”’)]*$/.test(line);
}

/** Parts a lesson's number from its title: `50. Career Growth`, `Lesson 50: Career Growth`. */
export function readTitleLine(line: string): TitleLine {
  const [, lesson, plain, title] = NUMBERED_TITLE.exec(line) ?? [];
  if (title === undefined) return { prefix: '', number: undefined, title: line };
  return { prefix: line.slice(0, -title.length), number: Number(lesson ?? plain), title };
}

/** Whether a line is the title that is looked for, with its number or without. */
export function isTitleLine(line: string, title: string): boolean {
  return [line, readTitleLine(line).title].some((form) => comparable(form) === comparable(title));
}

/** Reads `Module 9 · The Human Craft`, which may end in the lesson's number. */
export function readKicker(line: string): Kicker | undefined {
  const [, number, rest = ''] = line.length > LONGEST_KICKER ? [] : (KICKER.exec(line) ?? []);
  if (number === undefined) return undefined;
  const lesson = LESSON_IN_KICKER.exec(rest);
  return {
    module: { number: Number(number), title: rest.slice(0, lesson?.index) },
    lesson: lesson ? Number(lesson[1]) : undefined,
  };
}

/** Reads a lesson's number that stands alone: `50`, `Lesson 50`. */
export function readNumber(line: string): number | undefined {
  const [, number] = NUMBER.exec(line) ?? [];
  return number === undefined ? undefined : Number(number);
}
