import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import { getCollection, getEntry } from 'astro:content';
import { splitFrontMatter } from '../compile/front-matter.ts';
import { readText } from '../compile/text-file.ts';
import { CourseMap } from '../lib/course-map.ts';
import type { LessonSource } from '../lib/lesson-markdown.ts';
import type { ModulePlace } from '../lib/types.ts';

/** What a lesson was written as, read from its file: kept with the entries, it would weigh on each page. */
export async function getLessonSource(slug: string): Promise<LessonSource> {
  const entry = await getEntry('lessons', slug);
  if (!entry) throw new Error(`There is no lesson "${slug}".`);
  const read = readText(fileURLToPath(root), entry.filePath ?? '');
  if ('problem' in read) throw new Error(`${read.problem.file}: ${read.problem.message}`);
  const { body } = splitFrontMatter(read.text);
  return { body: body.trim(), format: entry.data.format, file: fileOf(entry) };
}

let map: Promise<CourseMap> | undefined;

/** Where every published lesson stands; made once a build, anew at each request in `dev`. */
export function getCourseMap(): Promise<CourseMap> {
  if (import.meta.env.DEV) return buildMap();
  map ??= buildMap();
  return map;
}

async function buildMap(): Promise<CourseMap> {
  const [modules, lessons] = await Promise.all([
    getCollection('modules'),
    getCollection('lessons'),
  ]);
  const folders = new Map(
    lessons.map((entry) => [entry.data.moduleSlug, fileOf(entry).replace(/\/.*/, '')]),
  );
  return new CourseMap(
    modules.map(({ id, data }): ModulePlace => ({
      number: data.number,
      slug: id,
      dir: folders.get(id) ?? '',
    })),
    lessons.map((entry) => ({ ...entry.data, file: fileOf(entry) })),
  );
}

/** A lesson lies in a module folder: the last two parts of its path are those below the course folder. */
function fileOf({ filePath }: { filePath?: string | undefined }): string {
  return (filePath ?? '').split('/').slice(-2).join('/');
}
