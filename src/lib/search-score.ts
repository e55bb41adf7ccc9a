import type { Hit } from './search-hits.ts';
import type { SearchLesson, Section } from './search-lesson.ts';
import { neighbours, sequenceBonus } from './search-order.ts';
import {
  aboutness,
  bestPerTerm,
  matchQuality,
  type Query,
  type QueryTerm,
} from './search-query.ts';

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

/** Saturation and length normalisation of BM25, and the length of a middling section in words. */
const K1 = 2;
const B = 0.25;
const USUAL_LENGTH = 180;

/** What a term is worth where it stands, against once in a section's text. */
const HEADING_WEIGHT = 1.6;
const DEFINITION_WEIGHT = 1.2;

/** What a term is worth in the heading above or in the lesson's title, and how far a section answers it so. */
const ABOVE_WEIGHT = 0.5;

/** What is left of the worth of a section that answers hardly any of the query. */
const ALONE = 0.15;

/** What two words add that stand side by side in the query and in the passage. */
const NEIGHBOUR_WEIGHT = 0.6;

/** Summaries repeat a lesson's words closely packed; a reader wants the passage itself first. */
const SUMMARY_WEIGHT = 0.3;
const SUMMARY_ID = /^(key-takeaways|footnote-label)/;

/**
 * Scores each section of a lesson: BM25 over the section's own words, more for its headings and some for
 * the lesson's title, multiplied by the share of the query answered, and raised where the words stand side
 * by side or in the query's order.
 */
export function scoreSections(
  lesson: SearchLesson,
  query: Query,
  terms: readonly TermWorth[],
  hits: readonly Hit[],
): ScoredSection[] {
  const weights = terms.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const inTitle = bestPerTerm(query.terms, lesson.title);
  return lesson.sections.map((section) => {
    const own = hits.filter(({ place }) => place >= section.start && place < section.end);
    if (own.length === 0 || total === 0) return { section, score: 0, coverage: 0, hits: own };
    const evidence = gatherEvidence(lesson, section, query.terms, own, inTitle);
    const sum = evidence.reduce((all, { worth }, term) => all + worth * (weights[term] ?? 0), 0);
    const covered = evidence.reduce((all, { answered }, term) => {
      const { weight = 0, best = 0 } = terms[term] ?? {};
      return all + weight * Math.min(1, answered / (best || 1));
    }, 0);
    const coverage = covered / total;
    const near = NEIGHBOUR_WEIGHT * neighbours(own, weights);
    const order = sequenceBonus(lesson, section, query) * total;
    const score = (sum + near) * (ALONE + (1 - ALONE) * coverage ** 1.5) + order;
    const isSummary = SUMMARY_ID.test(section.id);
    return { section, score: isSummary ? score * SUMMARY_WEIGHT : score, coverage, hits: own };
  });
}

/** What a section has to say to one term. */
interface Evidence {
  /** In units of the term's weight. */
  readonly worth: number;
  /** How well the section, with the headings it stands under, answers the term: 0–1. */
  readonly answered: number;
}

function gatherEvidence(
  lesson: SearchLesson,
  section: Section,
  terms: readonly QueryTerm[],
  hits: readonly Hit[],
  inTitle: readonly number[],
): Evidence[] {
  const inHeading = bestPerTerm(terms, section.title);
  const inParent = bestPerTerm(terms, section.parent);
  const inDefinition = definedTerms(lesson, section, terms);
  const headingWeight = HEADING_WEIGHT * aboutness(inHeading, section.title);
  return terms.map((_, term) => {
    const [heading = 0, defined = 0] = [inHeading[term], inDefinition[term]];
    const own = hits.filter((hit) => hit.term === term);
    const frequency = own.reduce(
      (sum, { place, quality }) => (place < section.bodyStart ? sum : sum + quality),
      0,
    );
    const best = own.reduce((high, { quality }) => Math.max(high, quality), 0);
    const above = ABOVE_WEIGHT * Math.max(inParent[term] ?? 0, inTitle[term] ?? 0);
    return {
      worth:
        saturate(frequency, section) +
        headingWeight * heading +
        DEFINITION_WEIGHT * defined +
        above,
      answered: Math.max(heading, best, above),
    };
  });
}

/** Per term, how well it names a thing that the section defines; only where the query has all of its words. */
function definedTerms(
  lesson: SearchLesson,
  section: Section,
  terms: readonly QueryTerm[],
): number[] {
  const best = terms.map(() => 0);
  for (const { words, place } of lesson.definitions) {
    if (place < section.start || place >= section.end) continue;
    const qualities = words.map((word) => terms.map((term) => matchQuality(term, word)));
    if (!qualities.every((row) => Math.max(...row) >= 0.5)) continue;
    terms.forEach(
      (_, term) =>
        (best[term] = Math.max(best[term] ?? 0, ...qualities.map((row) => row[term] ?? 0))),
    );
  }
  return best;
}

function saturate(frequency: number, section: Section): number {
  const length = 1 - B + (B * (section.end - section.bodyStart)) / USUAL_LENGTH;
  return (frequency * (K1 + 1)) / (frequency + K1 * length);
}
