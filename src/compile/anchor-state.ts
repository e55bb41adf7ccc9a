import { shortName, slugOf } from '../lib/anchor-names.ts';
import {
  anchorsOf,
  findLikeliest,
  type Ledger,
  lessonAddress,
  listKnown,
  splitAddress,
  Successors,
} from '../lib/anchors.ts';
import type { CourseMap } from '../lib/course-map.ts';
import type { CheckedLesson } from './course-checks.ts';

/** A course's ledger beside what the course holds at present, to be asked about addresses. */
export class AnchorState {
  readonly ledger: Ledger;
  readonly successors: Successors;
  /** Lessons that the ledger knows, with their anchors. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lessons that a build publishes, by address. */
  readonly published: ReadonlyMap<string, CheckedLesson>;
  /** Addresses of the drafts. */
  readonly drafts: ReadonlySet<string>;
  /** Addresses of lessons that could not be read, of whose anchors nothing can be said. */
  readonly unread: ReadonlySet<string>;
  /** Every lesson that the author may name. */
  readonly #lessons: ReadonlySet<string>;

  constructor(ledger: Ledger, lessons: readonly CheckedLesson[], map: CourseMap) {
    this.ledger = ledger;
    this.successors = new Successors(ledger);
    this.known = listKnown(ledger);
    const all = new Map(lessons.map((lesson) => [lessonAddress(lesson.place), lesson]));
    this.published = new Map([...all].filter(([, { isDraft }]) => !isDraft));
    this.drafts = new Set([...all].filter(([, { isDraft }]) => isDraft).map(([at]) => at));
    this.unread = new Set(map.lessons.map(lessonAddress).filter((address) => !all.has(address)));
    this.#lessons = new Set([...this.known.keys(), ...this.published.keys()]);
  }

  /** Whether something of that address is published: a lesson, or any id in one. */
  stands(address: string): boolean {
    const { lesson, anchor } = splitAddress(address);
    const facts = this.published.get(lesson)?.facts;
    return facts !== undefined && (anchor === undefined || facts.ids.includes(anchor));
  }

  /** Whether an old address can lead there: to a published lesson, or a heading or term of one. */
  isGoal(address: string): boolean {
    const { lesson, anchor } = splitAddress(address);
    const facts = this.published.get(lesson)?.facts;
    return facts !== undefined && (anchor === undefined || anchorsOf(facts).includes(anchor));
  }

  /** Whether the ledger knows an address, as published or as moved. */
  isKnown(address: string): boolean {
    const { lesson, anchor } = splitAddress(address);
    const anchors = this.known.get(lesson);
    return anchors !== undefined && (anchor === undefined || anchors.has(anchor));
  }

  /** How the author may name an address in a command. */
  nameOf(address: string): string {
    return shortName(address, this.#lessons);
  }

  /**
   * What has likeliest taken the place of an anchor of a published `lesson`: the same id, where one other
   * lesson has come to have it and none had it before; else what in the lesson is most like it, for a term
   * a term and for a heading a heading. The lesson itself where it has none.
   */
  likeliestSection(anchor: string, lesson: string): string {
    const elsewhere = this.#moveOf(anchor, lesson);
    if (elsewhere !== undefined) return elsewhere;
    const facts = this.published.get(lesson)?.facts;
    if (!facts) return lesson;
    const kind = anchor.startsWith('term-') ? facts.terms : facts.headings;
    const candidates = kind.length > 0 ? kind.map(({ id }) => id) : anchorsOf(facts);
    const id = findLikeliest(anchor, candidates, (other) => this.isKnown(`${lesson}#${other}`));
    return id === undefined ? lesson : `${lesson}#${id}`;
  }

  /** The lesson that has likeliest taken another's place, by its slug; `undefined` for an empty course. */
  likeliestLesson(lesson: string): string | undefined {
    const bySlug = new Map([...this.published.keys()].map((other) => [slugOf(other), other]));
    const isKnown = (slug: string) => this.isKnown(bySlug.get(slug) ?? '');
    return bySlug.get(findLikeliest(slugOf(lesson), [...bySlug.keys()], isKnown) ?? '');
  }

  #moveOf(anchor: string, lesson: string): string | undefined {
    const isDistinctive = ![...this.known].some(
      ([other, anchors]) => other !== lesson && anchors.has(anchor),
    );
    if (!isDistinctive) return undefined;
    const [only, another] = [...this.published.keys()]
      .map((other) => `${other}#${anchor}`)
      .filter((address) => this.isGoal(address));
    return another === undefined ? only : undefined;
  }
}
