import type { Notice } from '../types.ts';

/** Gathers what an author has to know; what is said more than once is told once, with how often. */
export class NoticeLog {
  readonly #notices = new Map<string, { notice: Notice; count: number }>();

  add(kind: Notice['kind'], message: string, line?: number): void {
    const key = `${kind} ${message}`;
    const known = this.#notices.get(key);
    if (known) known.count += 1;
    else this.#notices.set(key, { notice: { kind, message, line }, count: 1 });
  }

  /** In the order in which each was first said. */
  list(): Notice[] {
    return [...this.#notices.values()].map(({ notice, count }) =>
      count === 1 ? notice : { ...notice, message: `${notice.message} (${count} times)` },
    );
  }
}
