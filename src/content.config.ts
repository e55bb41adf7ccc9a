import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { courseDataLoader, lessonLoader, moduleLoader } from './course/loaders.ts';
import { courseSchema, lessonSchema, moduleSchema } from './course/schema.ts';

const heading = z.object({
  depth: z.number(),
  text: z.string(),
  id: z.string(),
  line: z.number().optional(),
});

const term = z.object({
  name: z.string(),
  id: z.string(),
  definition: z.string(),
  section: z.string(),
});

const movedSections = z.array(z.object({ id: z.string(), address: z.string() }));

const redirect = z.object({ from: z.string(), to: z.string(), sections: movedSections });

export const collections = {
  course: defineCollection({
    loader: courseDataLoader,
    schema: courseSchema.extend({
      redirects: z.array(redirect),
      oldTerms: z.record(z.string(), z.array(z.string())),
    }),
  }),
  modules: defineCollection({
    loader: moduleLoader,
    schema: moduleSchema.extend({ number: z.number() }),
  }),
  lessons: defineCollection({
    loader: lessonLoader,
    schema: lessonSchema.extend({
      number: z.number(),
      slug: z.string(),
      moduleSlug: z.string(),
      format: z.enum(['md', 'mdx']),
      words: z.number(),
      headings: z.array(heading),
      terms: z.array(term),
      moved: movedSections,
    }),
  }),
};
