import type { CalloutType } from '../../../lib/callout.ts';

/** The kinds of asides that documentation tools know, as callouts of the course. */
const KINDS: Readonly<Record<CalloutType, readonly string[]>> = {
  note: 'note info seealso important abstract summary quote example question default todo'.split(
    ' ',
  ),
  tip: ['tip', 'hint', 'success', 'check', 'done'],
  warning: 'warning warn caution danger error attention bug failure critical'.split(' '),
};

/** The callout that an aside of this kind becomes; `undefined` where it is no kind of aside. */
export function calloutTypeOf(kind: string): CalloutType | undefined {
  const name = kind.toLowerCase();
  return (Object.keys(KINDS) as CalloutType[]).find((type) => KINDS[type].includes(name));
}

/** The title of an aside without one: its kind, unless the callout says the same by itself. */
export function titleOfKind(kind: string, type: CalloutType): string | undefined {
  const name = kind.toLowerCase();
  return name === type ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}
