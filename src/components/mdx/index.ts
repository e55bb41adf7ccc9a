import Callout from './Callout.astro';
import Figure from './Figure.astro';
import KeyTakeaways from './KeyTakeaways.astro';
import Term from './Term.astro';

/** What authors may use in a lesson without importing it, besides `<Contrast>`, which the compiler turns into a list. */
export const mdxComponents = { Callout, Figure, KeyTakeaways, Term };
