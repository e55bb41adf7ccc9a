/**
 * Words too common in English to say what a question is about. They are searched only where a query
 * holds nothing else, and they still count when a passage has the query's words in the same order.
 */
const STOP_WORDS = new Set(
  `a about after again all also am an and another any are as at be because been before being both but by can
  cant could couldnt did didnt do does doesnt doing dont done each else ever every few for from get gets getting
  go goes got had has have having he her here hers him his how however i id if ill im in into is isnt it its ive
  just let lets like made make many may me might more most much must my need nor not of off on once one only or other our
  ours out over own please put really shall she should so some such take tell than that thats the their
  them then there these they thing things this those through to too under until up upon us use used using very
  was way we were what whats when where whether which while who whom whose why will with within without wont
  would you your youre`.split(/\s+/),
);

/** Whether a normalised word carries no meaning of its own in a question. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** A word's letters as they are compared: lower case, without accents, quotes straightened. */
export function normalise(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").toLowerCase();
}

/**
 * The words of a text as they are compared: `Tormod’s two-week test` gives `tormod two week test`, and
 * `£110,000` gives `110000`. A full stop between digits stays: `4.0`.
 */
export function wordsOf(text: string): string[] {
  const plain = normalise(text)
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .replace(/'/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return plain.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
}

/** Endings that inflect a word: the same word to a reader. */
const INFLECTIONS = new Set('s es d ed ing ings ies ied y e'.split(' '));

/** Endings that derive a word from another: close in meaning. */
const DERIVATIONS = new Set(
  `er ers or ors r rs ion ions ation ations ment ments ement ements al ally ly ily ness ful ive able ible ity
  ance ence est iest ier ical ic ise ised ize ized isation ization
   ational ationally`.split(/\s+/),
);

/** Letters that two words must share before their endings are compared. */
const MIN_SHARED_LETTERS = 3;

/** How alike two normalised words are by their endings: 1 the same, 0.85 inflected, 0.6 derived, 0 neither. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const shared = sharedLetters(a, b);
  // Two endings may share their first letter: `escalat|ing`, `escalat|ion`.
  return Math.max(likenessAfter(shared, a, b), likenessAfter(shared - 1, a, b));
}

function likenessAfter(stem: number, a: string, b: string): number {
  if (stem < MIN_SHARED_LETTERS) return 0;
  const ends = [endingAfter(a, stem), endingAfter(b, stem)];
  // `car` and `care`, `not` and `note` are different words; `costs` and `costed` are not.
  if (ends.includes('') && ends.includes('e')) return 0;
  if (ends.every((end) => isEnding(end, INFLECTIONS))) return 0.85;
  const isDerived = ends.every((end) => isEnding(end, INFLECTIONS) || DERIVATIONS.has(end));
  return isDerived && stem > MIN_SHARED_LETTERS ? 0.6 : 0;
}

/** Number of letters with which both words start. */
export function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

/** What follows the shared letters, without the doubled consonant of `stopping`. */
function endingAfter(word: string, shared: number): string {
  const rest = word.slice(shared);
  return rest.length > 1 && rest[0] === word[shared - 1] ? rest.slice(1) : rest;
}

function isEnding(end: string, endings: ReadonlySet<string>): boolean {
  return end === '' || endings.has(end);
}
