import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Ledger, lessonAddress, listOldAnchors, splitAddress } from '../lib/anchors.ts';
import type { CourseMap } from '../lib/course-map.ts';
import type { Problem } from '../lib/types.ts';
import type { LessonAliases } from '../markdown/lesson-file.ts';
import { type PlaceOf, readPlacedYamlFile } from './yaml-file.ts';

/** Name of the ledger, beside course.yml. */
export const LEDGER_FILE = 'anchors.yml';

const anchor = z.string({ error: 'an anchor must be text' }).min(1, 'an anchor must not be empty');

/** `anchors.yml`: every published address, and the successors of those that are gone. */
const ledgerSchema = z.strictObject({
  /** The anchors of each lesson, by `module/lesson`. */
  published: z.record(z.string(), z.array(anchor, { error: 'anchors are a list' })).default({}),
  /** Where old addresses lead, `module/lesson#anchor: module/lesson#anchor`. */
  moved: z.record(z.string(), z.string({ error: 'a successor must be text' })).default({}),
});

/** A ledger as read, with where its entries stand. */
export interface LedgerFile {
  readonly ledger: Ledger;
  readonly placeOf: (
    ...path: readonly ['published' | 'moved', string]
  ) => Pick<Problem, 'file' | 'line' | 'column'>;
}

/** Reads the ledger of the course in `root`; an empty one where it has none or a faulty one. */
export function readLedger(root: string, problems: Problem[]): LedgerFile {
  const read = existsSync(join(root, LEDGER_FILE))
    ? readPlacedYamlFile(root, LEDGER_FILE, ledgerSchema, problems)
    : undefined;
  if (!read)
    return {
      ledger: { published: new Map(), moved: new Map() },
      placeOf: () => ({ file: LEDGER_FILE }),
    };
  const { published, moved } = read.data;
  const faults = [
    ...Object.keys(published).flatMap((lesson) => faultOfLesson(lesson, read.placeOf)),
    ...Object.entries(moved).flatMap(([from, to]) => faultOfMove(from, to, read.placeOf)),
  ];
  problems.push(...faults);
  // A faulty ledger is judged by its form alone: what else is amiss may be its consequence.
  const sound = faults.length === 0 ? { published, moved } : { published: {}, moved: {} };
  return {
    ledger: {
      published: new Map(Object.entries(sound.published)),
      moved: new Map(Object.entries(sound.moved)),
    },
    placeOf: (...path) => read.placeOf(path),
  };
}

/** The old ids that each lesson's sections keep, by lesson file. */
export function aliasesByFile(ledger: Ledger, { lessons }: CourseMap): LessonAliases {
  const pages = listOldAnchors(ledger);
  const byFile = new Map<string, ReadonlyMap<string, string>>();
  for (const place of lessons) {
    const page = lessonAddress(place);
    const aliases = [...(pages.get(page) ?? [])].flatMap(([old, address]) => {
      const end = splitAddress(address);
      return end.lesson === page && end.anchor !== undefined ? [[old, end.anchor] as const] : [];
    });
    if (aliases.length > 0) byFile.set(place.file, new Map(aliases));
  }
  return byFile;
}

const LESSON = /^[^/#\s]+\/[^/#\s]+$/;

function isAddress(address: string): boolean {
  const { lesson, anchor: id } = splitAddress(address);
  return LESSON.test(lesson) && id !== '';
}

function faultOfLesson(lesson: string, placeOf: PlaceOf): Problem[] {
  if (LESSON.test(lesson)) return [];
  return [
    {
      ...placeOf(['published', lesson]),
      message: `${LEDGER_FILE}: "${lesson}" is no address of a lesson`,
      remedy: 'write it as module/lesson, both as in the address of its page',
    },
  ];
}

function faultOfMove(from: string, to: string, placeOf: PlaceOf): Problem[] {
  const wrong = [from, to].find((address) => !isAddress(address));
  const place = placeOf(['moved', from]);
  if (wrong !== undefined)
    return [
      {
        ...place,
        message: `${LEDGER_FILE}: "${wrong}" is no address of a lesson or section`,
        remedy: 'write it as module/lesson or module/lesson#anchor',
      },
    ];
  if (from.includes('#') || !to.includes('#')) return [];
  return [
    {
      ...place,
      message: `${LEDGER_FILE}: the lesson "${from}" can't become a section, "${to}"`,
      remedy: `let it lead to the lesson: ${from}: ${splitAddress(to).lesson}`,
    },
  ];
}
