import { z } from 'astro/zod';
import { curlLine } from '../lib/typography.ts';

/** One line of text, with the quotes and dashes of running text. */
const line = (what: string) =>
  z
    .string({ error: `${what} must be text` })
    .trim()
    .min(1, `${what} must not be empty`)
    .transform(curlLine);

/** A day, written as ISO 8601 writes it; at its first moment, UTC. */
const day = (what: string) => {
  const error = `${what} must be a day such as 2026-03-04`;
  const written = z.iso.date({ error }).transform((text) => new Date(`${text}T00:00:00Z`));
  // Astro holds what was read against the schema a second time.
  return z.union([z.date(), written], { error });
};

/** `course.yml`, at the top of the course folder. */
export const courseSchema = z.strictObject({
  /** Name of the course, as on the index and in every page's title. */
  title: line('title'),
  /** One or two sentences: the index's introduction and its description for search engines. */
  description: line('description'),
  /** BCP 47 tag of the language that the lessons are written in; it sets hyphenation and the search's stemming. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language must be a BCP 47 tag such as en or pt-BR')
    .default('en'),
  /** Who publishes the course; named in the footer and in the structured data. */
  author: line('author').optional(),
});

/** `module.yml`, in each module folder. */
export const moduleSchema = z.strictObject({
  /** Name of the module, as in the kicker of its lessons. */
  title: line('title'),
  /** One sentence: what a reader will be able to do. */
  description: line('description'),
});

/** Front matter of a lesson. Its number, module and slug come from its path. */
export const lessonSchema = z.strictObject({
  /** The lesson's only h1. */
  title: line('title'),
  /** One sentence under the title; also its description in lists, feeds and search engines. */
  dek: line('dek'),
  /** A draft shows in `npm run dev` alone. */
  draft: z.boolean({ error: 'draft must be true or false' }).default(false),
  /** Day of first publication, for the feed: `2026-03-04`. */
  published: day('published').optional(),
});

/** What a course says of itself. */
export type CourseData = z.infer<typeof courseSchema>;
/** What a module says of itself. */
export type ModuleData = z.infer<typeof moduleSchema>;
/** What a lesson's front matter says. */
export type LessonData = z.infer<typeof lessonSchema>;
