import { type Ledger, listKnown, Successors } from './anchors.ts';

/** A section that left its page: the id that it had there, and its address now. */
export interface MovedSection {
  readonly id: string;
  readonly address: string;
}

/** An old address of a lesson, `module/lesson`, or of a module, `module`: where it leads, and which of its anchors lead elsewhere. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly sections: readonly MovedSection[];
}

/** Every old address that leads somewhere, of lessons and of modules; `present` are the slugs of the modules that have a page. */
export function listRedirects(ledger: Ledger, present: ReadonlySet<string>): Redirect[] {
  const lessons = redirectLessons(ledger);
  return [...lessons, ...redirectModules(lessons, present)];
}

function redirectLessons(ledger: Ledger): Redirect[] {
  const successors = new Successors(ledger);
  return [...listKnown(ledger)].flatMap(([from, anchors]) => {
    const to = ledger.moved.has(from) ? successors.resolve(from) : undefined;
    if (to === undefined) return [];
    const sections = [...anchors].flatMap((id) => {
      const address = successors.resolve(`${from}#${id}`);
      return address === undefined || address === `${to}#${id}` ? [] : [{ id, address }];
    });
    return [{ from, to, sections }];
  });
}

/** A module that is no more leads to the one that most of its lessons have gone to; the ledger names all of them. */
function redirectModules(lessons: readonly Redirect[], present: ReadonlySet<string>): Redirect[] {
  const goals = new Map<string, Map<string, number>>();
  for (const { from, to } of lessons) {
    const [old, now] = [moduleOf(from), moduleOf(to)];
    if (present.has(old)) continue;
    const counts = goals.get(old) ?? new Map<string, number>();
    goals.set(old, counts.set(now, (counts.get(now) ?? 0) + 1));
  }
  return [...goals].map(([from, counts]) => ({ from, to: mostOf(counts), sections: [] }));
}

/** The module of a lesson's address. */
function moduleOf(address: string): string {
  return address.slice(0, address.indexOf('/'));
}

/** What counts most; the first of equals. */
function mostOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
