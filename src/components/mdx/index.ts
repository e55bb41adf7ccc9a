import Callout from './Callout.astro';
import Contrast from './Contrast.astro';
import Figure from './Figure.astro';
import KeyTakeaways from './KeyTakeaways.astro';
import Term from './Term.astro';

/** What authors may use in a lesson without importing it. */
export const mdxComponents = { Callout, Contrast, Figure, KeyTakeaways, Term };
