import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { digest } from '../compile/cache.ts';
import { type Course, type CourseLesson, readCourse } from '../compile/course.ts';
import { courseOptions } from '../compile/settings.ts';
import { lessonAddress, listOldAnchors, type OldAnchors, splitAddress } from '../lib/anchors.ts';
import { listOldTerms } from '../lib/glossary.ts';
import { listRedirects } from '../lib/redirects.ts';
import { CourseError, formatProblems } from '../lib/report.ts';

/** How long to wait, after a file changed, for others that an editor saves with it, in milliseconds. */
const SAVE_PAUSE = 50;

type StoreEntry = Parameters<LoaderContext['store']['set']>[0];
type Entry = StoreEntry & { data: Record<string, unknown> };

let current: Promise<Course> | undefined;
const refills: ((course: Course) => Promise<void>)[] = [];

/** Reads the course once for all collections. In `dev`, problems are told and what is sound is shown. */
function openCourse({ config, logger, watcher }: LoaderContext): Promise<Course> {
  current ??= readCourse(courseOptions(config, watcher !== undefined)).then((course) => {
    if (course.problems.length === 0) return course;
    if (!watcher) throw new CourseError(course.problems);
    logger.error(formatProblems(course.problems));
    return course;
  });
  return current;
}

/** Reads the course anew, for all collections at once, whenever a file in its folder changes. */
function watchCourse(context: LoaderContext): void {
  const { root } = courseOptions(context.config, true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  context.watcher?.add(root);
  context.watcher?.on('all', (_event, path) => {
    if (!path.replaceAll('\\', '/').startsWith(`${root}/`)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void rereadCourse(context), SAVE_PAUSE);
  });
}

async function rereadCourse(context: LoaderContext): Promise<void> {
  current = undefined;
  const course = await openCourse(context);
  for (const refill of refills) await refill(course);
}

function courseLoader(
  name: string,
  list: (course: Course, context: LoaderContext) => Entry[],
): Loader {
  return {
    name,
    async load(context) {
      const { store, parseData } = context;
      const fill = async (course: Course): Promise<void> => {
        const entries = await Promise.all(
          list(course, context).map(async (entry) => ({ ...entry, data: await parseData(entry) })),
        );
        store.clear();
        for (const entry of entries) store.set(entry);
      };
      await fill(await openCourse(context));
      if (context.watcher && refills.length === 0) watchCourse(context);
      refills.push(fill);
    },
  };
}

/** `course.yml` with the old addresses of lessons and modules and the old ids of terms, as the one entry `course`. */
export const courseDataLoader = courseLoader('course', ({ data, anchors, lessons }) => {
  const present = new Set(lessons.map(({ place }) => place.moduleSlug));
  const redirects = listRedirects(anchors.ledger, present);
  const oldTerms = listOldTerms(listOldAnchors(anchors.ledger));
  return data ? [{ id: 'course', data: { ...data, redirects, oldTerms } }] : [];
});

/** Each `module.yml`, by the module's slug. */
export const moduleLoader = courseLoader('modules', ({ modules }) =>
  modules.map(({ place, data }) => ({ id: place.slug, data: { ...data, number: place.number } })),
);

/** Each lesson, by its slug, with what compiling it told. */
export const lessonLoader = courseLoader('lessons', ({ lessons, anchors }, { config }) => {
  const olds = listOldAnchors(anchors.ledger);
  return lessons.map((lesson) => lessonEntry(lesson, olds, config));
});

function lessonEntry(
  { place, data, body, compiled }: CourseLesson,
  olds: OldAnchors,
  config: LoaderContext['config'],
): Entry {
  const { root } = courseOptions(config, true);
  const { number, slug, moduleSlug, format } = place;
  const { words, headings, terms, ids } = compiled.facts;
  const address = lessonAddress(place);
  const moved = [...(olds.get(address) ?? [])]
    .filter(([id, end]) => splitAddress(end).lesson !== address && !ids.includes(id))
    .map(([id, end]) => ({ id, address: end }));
  return {
    id: slug,
    data: { ...data, number, slug, moduleSlug, format, words, headings, terms, moved },
    filePath: relative(fileURLToPath(config.root), `${root}/${place.file}`).replaceAll('\\', '/'),
    digest: digest(JSON.stringify(data), body, compiled.markdown?.code ?? compiled.mdx?.code ?? ''),
    ...renderingOf(compiled),
  };
}

/** Markdown comes as HTML; MDX is a module that Astro loads when its page is rendered. */
function renderingOf({ markdown }: CourseLesson['compiled']): Partial<StoreEntry> {
  if (!markdown) return { deferredRender: true };
  const imagePaths = markdown.metadata.localImagePaths;
  return {
    rendered: { html: markdown.code, metadata: { ...markdown.metadata, imagePaths } },
    assetImports: imagePaths,
  };
}
