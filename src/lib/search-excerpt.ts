import type { Hit } from './search-hits.ts';
import type { SearchLesson, Section } from './search-lesson.ts';

/** A piece of an excerpt; plain text, to be escaped by whoever shows it. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Length of an excerpt in words, and how much of it comes before the first match. */
const EXCERPT_WORDS = 32;
const LEAD_WORDS = 6;

/** The stretch of a section with the most and best hits, cut at its borders, hits told apart from the rest. */
export function makeExcerpt(
  lesson: SearchLesson,
  section: Section,
  hits: readonly Hit[],
  weights: readonly number[],
): ExcerptPart[] {
  const body = hits.filter(({ place }) => place >= section.bodyStart);
  const start = excerptStart(lesson, section, body, weights);
  const end = Math.min(section.end, start + EXCERPT_WORDS);
  const matched = new Set(body.map(({ place }) => place));
  const parts: ExcerptPart[] = [];
  if (start > section.bodyStart) parts.push({ text: '… ', isMatch: false });
  for (let place = start; place < end; place += 1) {
    parts.push(...wordParts(lesson.words[place] ?? '', matched.has(place)));
    if (place < end - 1) parts.push({ text: ' ', isMatch: false });
  }
  if (end < section.end) parts.push({ text: ' …', isMatch: false });
  return joinParts(parts);
}

function excerptStart(
  lesson: SearchLesson,
  section: Section,
  hits: readonly Hit[],
  weights: readonly number[],
): number {
  let best = section.bodyStart;
  let bestWeight = 0;
  for (const { place: from } of hits) {
    const seen = new Map<number, number>();
    let extra = 0;
    for (const { place, term, quality } of hits) {
      if (place < from || place >= from + EXCERPT_WORDS - LEAD_WORDS) continue;
      const weight = (weights[term] ?? 0) * quality;
      extra += 0.1 * weight;
      seen.set(term, Math.max(seen.get(term) ?? 0, weight));
    }
    const weight = extra + [...seen.values()].reduce((sum, value) => sum + value, 0);
    if (weight > bestWeight) [best, bestWeight] = [from, weight];
  }
  const latest = Math.max(section.bodyStart, section.end - EXCERPT_WORDS);
  return Math.min(latest, sentenceStart(lesson, section, best));
}

/** The start of the sentence if it is near, else a few words before the match. */
function sentenceStart(lesson: SearchLesson, section: Section, place: number): number {
  for (let start = place; start > section.bodyStart && start > place - 2 * LEAD_WORDS; start -= 1) {
    if (/[.?!]["”’)]*$/.test(lesson.words[start - 1] ?? '')) return start;
  }
  return Math.max(section.bodyStart, place - LEAD_WORDS);
}

/** Leaves the punctuation around a matched word unmarked. */
function wordParts(written: string, isMatch: boolean): ExcerptPart[] {
  const [, before = '', word = written, after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(written) ?? [];
  if (!isMatch || word === '') return [{ text: written, isMatch: false }];
  return [
    { text: before, isMatch: false },
    { text: word, isMatch: true },
    { text: after, isMatch: false },
  ];
}

function joinParts(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last && last.isMatch === part.isMatch)
      joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}
