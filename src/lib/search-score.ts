import { matchQuality, type Query, type QueryTerm } from './search-query.ts';
import type { SearchLesson, Section } from './search-lesson.ts';
import { isStopWord, wordsOf } from './search-words.ts';

/** A place in a lesson that answers a term. */
export interface Hit {
  /** Index into the lesson's words. */
  readonly place: number;
  /** Index into the query's terms. */
  readonly term: number;
  /** 0–1, see `matchQuality`. */
  readonly quality: number;
}

/** A section and how well it answers a query. */
export interface ScoredSection {
  readonly section: Section;
  readonly score: number;
  /** Share of the query's weight that the section answers, 0–1. */
  readonly coverage: number;
  /** In order of place. */
  readonly hits: readonly Hit[];
}

/** What a term of the query is worth. */
export interface TermWorth {
  /** 0 where it stands nowhere. */
  readonly weight: number;
  /** The best quality with which it is matched anywhere: low while only its first letters are typed. */
  readonly best: number;
}

/** All places in a lesson that answer the query, in order. */
export function findHits(lesson: SearchLesson, { terms }: Query): Hit[] {
  const hits: Hit[] = [];
  for (const [word, places] of lesson.places) {
    terms.forEach((term, index) => {
      const quality = matchQuality(term, word);
      if (quality > 0) hits.push(...places.map((place) => ({ place, term: index, quality })));
    });
  }
  return hits.sort((a, b) => a.place - b.place);
}

/** Saturation and length normalisation of BM25, and the length of a middling section in words. */
const K1 = 1.2;
const B = 0.25;
const USUAL_LENGTH = 180;

/** What a term is worth where it stands, against once in a section's text. */
const HEADING_WEIGHT = 2.2;
const PARENT_WEIGHT = 0.6;
const TITLE_WEIGHT = 0.5;
const MODULE_WEIGHT = 0.15;
const DEFINITION_WEIGHT = 1.2;

/** What closeness and order add, against the weight of the terms concerned. */
const PROXIMITY_WEIGHT = 0.7;
const SEQUENCE_WEIGHT = 0.5;
const HEADING_SEQUENCE_WEIGHT = 1.6;

/** What a heading's words are still worth where most of it is about something else. */
const ABOUT_FLOOR = 0.4;

/** Summaries repeat a lesson's words closely packed; a reader wants the passage itself first. */
const SUMMARY_WEIGHT = 0.5;
const SUMMARY_ID = /^(key-takeaways|footnote-label)/;

/**
 * Scores each section of a lesson: BM25 over the section's own words, more for its headings and some for
 * the lesson's title, multiplied by the share of the query answered, and raised where the words stand close
 * together or in the query's order.
 */
export function scoreSections(lesson: SearchLesson, query: Query, terms: readonly TermWorth[], hits: readonly Hit[]): ScoredSection[] {
  const weights = terms.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inTitle = bestPerTerm(query.terms, lesson.title);
  const inModule = bestPerTerm(query.terms, lesson.module);
  return lesson.sections.map((section) => {
    const own = hits.filter(({ place }) => place >= section.start && place < section.end);
    if (own.length === 0) return { section, score: 0, coverage: 0, hits: own };
    const inParent = bestPerTerm(query.terms, section.parent);
    const inHeading = bestPerTerm(query.terms, section.title);
    const headingWeight = HEADING_WEIGHT * aboutness(inHeading, section.title);
    const inDefinition = definedTerms(lesson, section, query.terms);
    const context = query.terms.map((_, term) => Math.max(0.8 * (inParent[term] ?? 0), 0.5 * (inTitle[term] ?? 0)));
    let sum = 0;
    let covered = 0;
    weights.forEach((weight, term) => {
      const frequency = own.reduce((count, hit) => (hit.term === term && hit.place >= section.bodyStart ? count + hit.quality : count), 0);
      const heading = inHeading[term] ?? 0;
      const around = Math.max(PARENT_WEIGHT * (inParent[term] ?? 0), TITLE_WEIGHT * (inTitle[term] ?? 0), MODULE_WEIGHT * (inModule[term] ?? 0));
      sum += weight * (saturate(frequency, section) + headingWeight * heading + DEFINITION_WEIGHT * (inDefinition[term] ?? 0) + around);
      covered += weight * Math.min(1, Math.max(heading, bestQuality(own, term), context[term] ?? 0) / (terms[term]?.best || 1));
    });
    const coverage = total > 0 ? covered / total : 0;
    const order = sequenceBonus(lesson, section, query);
    const near = PROXIMITY_WEIGHT * closeness(own, weights);
    const score = (sum + near) * (0.15 + 0.85 * coverage ** 1.5) + order * total;
    return { section, score: SUMMARY_ID.test(section.id) ? score * SUMMARY_WEIGHT : score, coverage, hits: own };
  });
}

function bestQuality(hits: readonly Hit[], term: number): number {
  return hits.reduce((best, hit) => (hit.term === term ? Math.max(best, hit.quality) : best), 0);
}

function bestPerTerm(terms: readonly QueryTerm[], text: string): number[] {
  const words = text ? wordsOf(text) : [];
  return terms.map((term) => words.reduce((best, word) => Math.max(best, matchQuality(term, word)), 0));
}

/** How far a heading is about what was found in it: 1 where all its telling words were asked for. */
function aboutness(found: readonly number[], heading: string): number {
  const telling = wordsOf(heading).filter((word) => !isStopWord(word)).length;
  const asked = found.reduce((sum, quality) => sum + quality, 0);
  return ABOUT_FLOOR + (1 - ABOUT_FLOOR) * Math.min(1, asked / Math.max(1, telling));
}

/** Per term, how well it names a thing that the section defines; only where the query has all of its words. */
function definedTerms(lesson: SearchLesson, section: Section, terms: readonly QueryTerm[]): number[] {
  const best = terms.map(() => 0);
  for (const { words, place } of lesson.definitions) {
    if (place < section.start || place >= section.end) continue;
    const qualities = words.map((word) => terms.map((term) => matchQuality(term, word)));
    if (!qualities.every((row) => Math.max(...row) >= 0.5)) continue;
    terms.forEach((_, term) => (best[term] = Math.max(best[term] ?? 0, ...qualities.map((row) => row[term] ?? 0))));
  }
  return best;
}

function saturate(frequency: number, section: Section): number {
  const length = 1 - B + (B * Math.max(40, section.end - section.bodyStart)) / USUAL_LENGTH;
  return (frequency * (K1 + 1)) / (frequency + K1 * length);
}

/** Words in which terms count as close together. */
const WINDOW = 24;

/** The weight of the terms that stand together in the best short window, more the closer; 0 for one alone. */
function closeness(hits: readonly Hit[], weights: readonly number[]): number {
  let best = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const seen = new Map<number, number>();
    const from = hits[first]?.place ?? 0;
    for (let next = first; next < hits.length; next += 1) {
      const hit = hits[next];
      if (!hit || hit.place - from > WINDOW) break;
      if ((seen.get(hit.term) ?? 0) < hit.quality) seen.set(hit.term, hit.quality);
      if (seen.size < 2) continue;
      const weight = [...seen].reduce((sum, [term, quality]) => sum + (weights[term] ?? 0) * quality, 0);
      best = Math.max(best, weight * (1 - (hit.place - from - seen.size + 1) / (2 * WINDOW)));
    }
  }
  return best;
}

/** What the longest run of the query's words, in their order, adds: most where it is the heading itself. */
function sequenceBonus(lesson: SearchLesson, section: Section, { sequence }: Query): number {
  if (sequence.length < 2) return 0;
  const inHeading = longestRun(wordsOf(section.title), sequence) / sequence.length;
  const body = lesson.words.slice(section.bodyStart, section.end).flatMap(wordsOf);
  const inBody = longestRun(body, sequence) / sequence.length;
  return Math.max(HEADING_SEQUENCE_WEIGHT * inHeading ** 2, SEQUENCE_WEIGHT * inBody ** 2);
}

/** Length of the longest run of `sequence`'s words in `words`, at least two and not of stop words alone. */
function longestRun(words: readonly string[], sequence: readonly string[]): number {
  let longest = 0;
  for (let start = 0; start < words.length; start += 1) {
    for (let from = 0; from < sequence.length; from += 1) {
      let length = 0;
      while (from + length < sequence.length && words[start + length] === sequence[from + length]) length += 1;
      if (length > longest && length > 1 && sequence.slice(from, from + length).some((word) => !isStopWord(word))) longest = length;
    }
  }
  return longest;
}

/** Whether a section holds every phrase of the query word for word. */
export function hasPhrases(lesson: SearchLesson, section: Section, { phrases }: Query): boolean {
  if (phrases.length === 0) return true;
  const words = ` ${lesson.words.slice(section.start, section.end).flatMap(wordsOf).join(' ')} `;
  return phrases.every((phrase) => words.includes(` ${phrase.join(' ')} `));
}
