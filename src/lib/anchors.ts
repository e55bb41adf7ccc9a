import { closest } from 'fastest-levenshtein';
import { lessonPath, modulePath, withBase } from './course-map.ts';
import type { LessonFacts, LessonPlace } from './types.ts';

/**
 * What a course has published and where that leads now, as `anchors.yml` holds it. An address is
 * `module/lesson` for a lesson and `module/lesson#anchor` for one of its headings or terms.
 */
export interface Ledger {
  /** Anchors by the address of their lesson. */
  readonly published: ReadonlyMap<string, readonly string[]>;
  /** Successors by old address: of a lesson a lesson, of an anchor an anchor or a whole lesson. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Old ids by the page that readers find them on: each with the address of what it stood for. */
export type OldAnchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Takes an address apart. */
export function splitAddress(address: string): { lesson: string; anchor: string | undefined } {
  const at = address.indexOf('#');
  if (at === -1) return { lesson: address, anchor: undefined };
  return { lesson: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** The address of a lesson. */
export function lessonAddress({
  moduleSlug,
  slug,
}: Pick<LessonPlace, 'moduleSlug' | 'slug'>): string {
  return `${moduleSlug}/${slug}`;
}

/** Where an address is published, with the base path; that of a module is its slug. */
export function hrefOf(address: string, base: string): string {
  const { lesson, anchor } = splitAddress(address);
  const [moduleSlug = '', slug] = lesson.split('/');
  if (slug === undefined) return withBase(base, modulePath({ slug: moduleSlug }));
  const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
  return withBase(base, lessonPath({ moduleSlug, slug })) + hash;
}

/** The anchors that a lesson publishes: its headings and terms. */
export function anchorsOf({ headings, terms }: Pick<LessonFacts, 'headings' | 'terms'>): string[] {
  return [...headings, ...terms].map(({ id }) => id);
}

/** Every lesson that a ledger knows, with its anchors, also those that only have a successor. */
export function listKnown({ published, moved }: Ledger): Map<string, Set<string>> {
  const known = new Map([...published].map(([lesson, anchors]) => [lesson, new Set(anchors)]));
  for (const address of moved.keys()) {
    const { lesson, anchor } = splitAddress(address);
    const anchors = known.get(lesson) ?? new Set();
    if (anchor !== undefined) anchors.add(anchor);
    known.set(lesson, anchors);
  }
  return known;
}

/** Follows successors. An anchor without one of its own goes with its lesson. */
export class Successors {
  readonly #moved: ReadonlyMap<string, string>;
  readonly #ends = new Map<string, string | undefined>();

  constructor({ moved }: Pick<Ledger, 'moved'>) {
    this.#moved = moved;
  }

  /** One step on; `undefined` at the end. */
  next(address: string): string | undefined {
    const own = this.#moved.get(address);
    if (own !== undefined) return own;
    const { lesson, anchor } = splitAddress(address);
    const withLesson = anchor === undefined ? undefined : this.#moved.get(lesson);
    return withLesson === undefined ? undefined : `${withLesson}#${anchor}`;
  }

  /** Where an address leads in the end, itself where it has no successor; `undefined` for a circle. */
  resolve(address: string): string | undefined {
    const walked = new Set<string>();
    let at = address;
    while (!this.#ends.has(at) && !walked.has(at)) {
      walked.add(at);
      const next = this.next(at);
      if (next === undefined) this.#ends.set(at, at);
      else at = next;
    }
    const end = this.#ends.get(at);
    for (const step of walked) this.#ends.set(step, end);
    return end;
  }

  /** The circle that an address is part of, from it on; `undefined` where it is part of none. */
  circleAt(address: string): string[] | undefined {
    if (this.resolve(address) !== undefined) return undefined;
    const walked = new Set<string>();
    for (let at: string | undefined = address; at !== undefined; at = this.next(at)) {
      if (walked.has(at)) return at === address ? [...walked] : undefined;
      walked.add(at);
    }
    return undefined;
  }
}

/**
 * The old ids of each page. Those of a lesson that moved as a whole are looked for on its successor's
 * page: a server that redirects hands on the hash as it is.
 */
export function listOldAnchors(ledger: Ledger): OldAnchors {
  const successors = new Successors(ledger);
  const pages = new Map<string, Map<string, string>>();
  const isGone = ([lesson]: [string, unknown]) => ledger.moved.has(lesson);
  // A page's own ids first, since each can stand for one thing only.
  const known = [...listKnown(ledger)].sort((a, b) => Number(isGone(a)) - Number(isGone(b)));
  for (const [lesson, anchors] of known) {
    const page = successors.resolve(lesson);
    if (page === undefined) continue;
    const olds = pages.get(page) ?? new Map<string, string>();
    pages.set(page, olds);
    for (const anchor of anchors) {
      const end = successors.resolve(`${lesson}#${anchor}`);
      if (end !== undefined && end !== `${page}#${anchor}` && !olds.has(anchor))
        olds.set(anchor, end);
    }
  }
  return pages;
}

/** What a lesson publishes that the ledger does not hold yet; `anchors` may be empty for a new lesson. */
export interface Unrecorded {
  readonly lesson: string;
  readonly anchors: readonly string[];
}

/** Everything published that the ledger does not hold, by lesson. */
export function listUnrecorded(
  { published }: Ledger,
  lessons: readonly { readonly place: LessonPlace; readonly facts: LessonFacts }[],
): Unrecorded[] {
  return lessons.flatMap(({ place, facts }) => {
    const lesson = lessonAddress(place);
    const recorded = published.get(lesson);
    const anchors = anchorsOf(facts).filter((anchor) => !recorded?.includes(anchor));
    return recorded && anchors.length === 0 ? [] : [{ lesson, anchors }];
  });
}

/** What is likeliest to have taken an old name's place: the nearest new one, else the nearest of all. */
export function findLikeliest(
  old: string,
  candidates: readonly string[],
  isRecorded: (candidate: string) => boolean,
): string | undefined {
  const fresh = candidates.filter((candidate) => !isRecorded(candidate));
  const pool = fresh.length > 0 ? fresh : candidates;
  return pool.length > 0 ? closest(old, pool) : undefined;
}
