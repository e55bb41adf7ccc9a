import { type ExcerptPart, makeExcerpt } from './search-excerpt.ts';
import type { SearchLesson } from './search-lesson.ts';
import type { Query } from './search-query.ts';
import { findHits, type Hit } from './search-hits.ts';
import { hasPhrases } from './search-order.ts';
import { type ScoredSection, scoreSections, type TermWorth } from './search-score.ts';

/** A section as it is listed. */
export interface SectionResult {
  /** Heading; the lesson's title for the part above the first heading. */
  readonly title: string;
  /** Address with base path and anchor. */
  readonly href: string;
  readonly excerpt: readonly ExcerptPart[];
  readonly score: number;
}

/** A lesson as it is listed. */
export interface LessonResult {
  readonly title: string;
  readonly number: string;
  readonly module: string;
  /** Address of the lesson's top, with base path. */
  readonly url: string;
  /** Best first, at least one. */
  readonly sections: readonly SectionResult[];
  readonly score: number;
}

/** A module with the lessons found in it. */
export interface ModuleResult {
  readonly title: string;
  /** Best first. */
  readonly lessons: readonly LessonResult[];
}

/** What a query finds among the lessons looked at. */
export interface Ranking {
  /** The module with the best lesson first. */
  readonly modules: readonly ModuleResult[];
  /** Terms of the query that stand in none of the lessons, as normalised. */
  readonly missing: readonly string[];
}

/** Sections shown under one lesson, and the share of the best score below which none is shown. */
const MAX_SECTIONS = 4;
const MIN_SECTION_SHARE = 0.33;

/** Share of the best lesson's score, and of the query's weight, below which a lesson is no answer. */
const MIN_LESSON_SHARE = 0.15;
const MIN_COVERAGE = 0.34;

/** What further good sections add to a lesson's own score. */
const DEPTH_WEIGHT = 0.08;

/** Ranks lessons, and the sections within each, by how well they answer the query. */
export function rankLessons(lessons: readonly SearchLesson[], query: Query): Ranking {
  const found = lessons.map((lesson) => ({ lesson, hits: findHits(lesson, query) }));
  const worths = weighTerms(found, query);
  const missing = query.terms.filter(
    (_, term) => !found.some(({ hits }) => hits.some((hit) => hit.term === term)),
  );
  const results = found
    .flatMap(({ lesson, hits }) => rankLesson(lesson, query, worths, hits) ?? [])
    .sort((a, b) => b.score - a.score);
  const best = results[0]?.score ?? 0;
  const modules = groupByModule(results.filter(({ score }) => score >= best * MIN_LESSON_SHARE));
  return { modules, missing: missing.map(({ text }) => text) };
}

/**
 * What each term is worth: its inverse frequency by sections, and nothing for a term that stands nowhere,
 * so that one misspelt word does not spoil the rest.
 */
function weighTerms(
  found: readonly { lesson: SearchLesson; hits: readonly Hit[] }[],
  { terms }: Query,
): TermWorth[] {
  const sections = found.reduce((sum, { lesson }) => sum + lesson.sections.length, 0);
  return terms.map((_, term) => {
    let holding = 0;
    let best = 0;
    for (const { lesson, hits } of found) {
      const own = hits.filter((hit) => hit.term === term);
      best = own.reduce((high, { quality }) => Math.max(high, quality), best);
      holding += lesson.sections.filter(({ start, end }) =>
        own.some(({ place }) => place >= start && place < end),
      ).length;
    }
    const weight =
      holding === 0 ? 0 : Math.log(1 + (sections - holding + 0.5) / (holding + 0.5)) + 0.1;
    return { weight, best };
  });
}

function rankLesson(
  lesson: SearchLesson,
  query: Query,
  worths: readonly TermWorth[],
  hits: readonly Hit[],
): LessonResult | undefined {
  const scored = scoreSections(lesson, query, worths, hits)
    .filter(
      ({ section, score, coverage }) =>
        score > 0 && coverage >= MIN_COVERAGE && hasPhrases(lesson, section, query),
    )
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return undefined;
  const kept = scored
    .slice(0, MAX_SECTIONS)
    .filter(({ score }) => score >= best.score * MIN_SECTION_SHARE);
  const depth = kept.slice(1).reduce((sum, { score }) => sum + score, 0);
  return {
    title: lesson.title,
    number: lesson.number,
    module: lesson.module,
    url: lesson.url,
    sections: kept.map((section) =>
      listSection(
        lesson,
        section,
        worths.map(({ weight }) => weight),
      ),
    ),
    score: best.score + DEPTH_WEIGHT * depth,
  };
}

function listSection(
  lesson: SearchLesson,
  { section, hits, score }: ScoredSection,
  weights: readonly number[],
): SectionResult {
  const href = section.id === '' ? lesson.url : `${lesson.url}#${encodeURIComponent(section.id)}`;
  return {
    title: section.title,
    href,
    excerpt: makeExcerpt(lesson, section, hits, weights),
    score,
  };
}

function groupByModule(results: readonly LessonResult[]): ModuleResult[] {
  const modules = new Map<string, LessonResult[]>();
  for (const result of results) {
    const lessons = modules.get(result.module);
    if (lessons) lessons.push(result);
    else modules.set(result.module, [result]);
  }
  return [...modules].map(([title, lessons]) => ({ title, lessons }));
}
