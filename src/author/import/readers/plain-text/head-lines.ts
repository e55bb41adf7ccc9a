import type { ImportedDocument } from '../../types.ts';
import { comparable } from './lines.ts';

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

const LONGEST_KICKER = 160;
const KICKER = /^module\s+(\d{1,3})(?:\s*[·•|:–—-]\s*(\S.*))?$/i;
const LESSON_IN_KICKER = /\s*[·•|]\s*(?:lesson\s+)?(\d{1,4})$/i;
const NUMBER = /^(?:lesson\s+|no\.\s*)?(\d{1,4})[.:]?$/i;
const NUMBERED_TITLE = /^(?:lesson\s+(\d{1,4})\s*[.:·•|–—-]|(\d{1,3})\s?[.)·•|])\s+(\S.*)$/i;

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
