import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../compile/cache.ts';
import { type Course, type CourseLesson, readCourse } from '../compile/course.ts';
import { courseOptions } from '../compile/settings.ts';
import { CourseError, formatProblems } from '../lib/report.ts';

let current: Promise<Course> | undefined;

/** Reads the course once for all collections; in `dev`, again after a file changed. */
function openCourse({ config, logger, watcher }: LoaderContext): Promise<Course> {
  current ??= readCourse(courseOptions(config, watcher !== undefined)).then((course) => {
    if (course.problems.length === 0) return course;
    if (!watcher) throw new CourseError(course.problems);
    logger.error(formatProblems(course.problems));
    return course;
  });
  return current;
}

type Fill = (course: Course, context: LoaderContext) => Promise<void>;

function courseLoader(name: string, fill: Fill): Loader {
  return {
    name,
    async load(context) {
      await fill(await openCourse(context), context);
      const { root } = courseOptions(context.config, true);
      context.watcher?.add(root);
      context.watcher?.on('all', (_event, path) => {
        if (!path.replaceAll('\\', '/').startsWith(`${root}/`)) return;
        current = undefined;
        void openCourse(context).then((course) => fill(course, context));
      });
    },
  };
}

/** `course.yml`, as the one entry `course`. */
export const courseDataLoader = courseLoader('course', async ({ data }, { store, parseData }) => {
  store.clear();
  if (data) store.set({ id: 'course', data: await parseData({ id: 'course', data }) });
});

/** Each `module.yml`, by the module's slug. */
export const moduleLoader = courseLoader('modules', async ({ modules }, { store, parseData }) => {
  store.clear();
  for (const { place, data } of modules) {
    store.set({ id: place.slug, data: await parseData({ id: place.slug, data: { ...data, number: place.number } }) });
  }
});

/** Each lesson, by its slug, with what compiling it told. */
export const lessonLoader = courseLoader('lessons', async ({ lessons }, context) => {
  context.store.clear();
  for (const lesson of lessons) await storeLesson(lesson, context);
});

async function storeLesson({ place, data, body, compiled }: CourseLesson, { store, parseData, config }: LoaderContext): Promise<void> {
  const { root } = courseOptions(config, true);
  const { words, headings } = compiled.facts;
  const rendered = compiled.markdown;
  const imagePaths = rendered?.metadata.localImagePaths ?? [];
  store.set({
    id: place.slug,
    data: await parseData({
      id: place.slug,
      data: { ...data, number: place.number, slug: place.slug, moduleSlug: place.moduleSlug, format: place.format, words, headings },
    }),
    body: body.trim(),
    filePath: relative(fileURLToPath(config.root), `${root}/${place.file}`).replaceAll('\\', '/'),
    digest: digest(JSON.stringify(data), body, rendered?.code ?? compiled.mdx?.code ?? ''),
    ...(rendered ? { rendered: { html: rendered.code, metadata: { ...rendered.metadata, imagePaths } }, assetImports: imagePaths } : { deferredRender: true }),
  });
}
