import { realpathSync } from 'node:fs';
import type { LessonPlace } from '../lib/types.ts';
import type { LessonProcessor } from '../markdown/pipeline.ts';
import { aliasesByFile, readLedger } from './anchors.ts';
import type { CourseOptions } from './course.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type CompiledMdx, LessonCompiler } from './lesson-compiler.ts';
import { scanCourse } from './scan.ts';
import { readText } from './text-file.ts';
import { parse } from 'yaml';

/** How long a look at the course's file names is trusted, in milliseconds. */
const SCAN_LIFE = 1000;

/**
 * Answers Astro's requests for compiled MDX from the lesson compiler, which has compiled each lesson
 * when the course was read: so a lesson is parsed once a build, and not at all when it has not changed.
 */
export function courseProcessor(
  options: CourseOptions,
): Pick<LessonProcessor, 'name' | 'options' | 'createRenderer' | 'createMdxRenderer'> {
  let scannedAt = 0;
  let compiler: LessonCompiler | undefined;
  let places = new Map<string, LessonPlace>();

  const rescan = () => {
    // Nothing changes during a build.
    const isFresh = !options.hasDrafts || Date.now() - scannedAt < SCAN_LIFE;
    if (compiler && isFresh) return compiler;
    const { map } = scanCourse(options.root);
    // Vite asks for a lesson by where its file is, which may be behind a link.
    places = new Map(
      map.lessons.map((lesson) => [pathOf(`${options.root}/${lesson.file}`), lesson]),
    );
    const { ledger } = readLedger(options.root, []);
    compiler = new LessonCompiler({ map, aliases: aliasesByFile(ledger, map), ...options });
    scannedAt = Date.now();
    return compiler;
  };

  return {
    name: 'unified',
    options: {
      remarkPlugins: [],
      rehypePlugins: [],
      remarkRehype: {},
      recmaPlugins: [],
      gfm: false,
      smartypants: false,
    },
    createRenderer: () =>
      Promise.reject(new Error('Markdown is rendered when the course is read.')),
    createMdxRenderer: async () => ({
      async process(_content: string, id: string): Promise<CompiledMdx> {
        const current = rescan();
        const place = places.get(id.replaceAll('\\', '/'));
        if (!place) throw new Error(`${id} is not a lesson of the course at ${options.root}.`);
        const compiled = await compileFile(current, place, options.root);
        if (compiled.mdx) return compiled.mdx;
        const [problem] = compiled.facts.problems;
        throw Object.assign(new Error(problem?.message), {
          line: problem?.line,
          column: problem?.column,
        });
      },
    }),
  };
}

function pathOf(file: string): string {
  return realpathSync(file).replaceAll('\\', '/');
}

async function compileFile(compiler: LessonCompiler, place: LessonPlace, root: string) {
  const read = readText(root, place.file);
  if ('problem' in read) throw new Error(`${place.file}: ${read.problem.message}`);
  const { yaml, body } = splitFrontMatter(read.text);
  const frontmatter = (parse(yaml ?? '') as Record<string, unknown> | null) ?? {};
  return compiler.compile({ place, body, frontmatter });
}
