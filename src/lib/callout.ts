/** Kinds of `<Callout>`. */
export const CALLOUT_TYPES = ['note', 'tip', 'warning'] as const;
export type CalloutType = (typeof CALLOUT_TYPES)[number];

/** The heading of a callout that was given none. */
export function calloutTitle(type: CalloutType): string {
  return { note: 'Note', tip: 'Tip', warning: 'Warning' }[type];
}
