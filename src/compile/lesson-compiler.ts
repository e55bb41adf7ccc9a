import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CourseMap, decodeAddress, joinPath, parentOf } from '../lib/course-map.ts';
import type { LessonFacts, LessonPlace } from '../lib/types.ts';
import { emptyNotes, type LessonAliases, type LessonNotes } from '../markdown/lesson-file.ts';
import { lessonPipeline, MDX_OPTIONS, type LessonProcessor } from '../markdown/pipeline.ts';
import { DiskCache, digest } from './cache.ts';
import { syntaxProblem } from './syntax-problem.ts';

type Renderer = Awaited<ReturnType<LessonProcessor['createRenderer']>>;
type MdxRenderer = Awaited<ReturnType<NonNullable<LessonProcessor['createMdxRenderer']>>>;
/** A `.md` lesson's HTML with what Astro needs beside it. */
export type RenderedMarkdown = Awaited<ReturnType<Renderer['render']>>;
/** A `.mdx` lesson's JavaScript with what Astro needs beside it. */
export type CompiledMdx = Awaited<ReturnType<MdxRenderer['process']>>;

/** One lesson, compiled. */
export interface CompiledLesson {
  readonly facts: LessonFacts;
  readonly markdown?: RenderedMarkdown;
  readonly mdx?: CompiledMdx;
}

/** One lesson to be compiled. */
export interface LessonSource {
  readonly place: LessonPlace;
  /** Below the front matter, with an empty line for each line above it. */
  readonly body: string;
  readonly frontmatter: Record<string, unknown>;
}

/** What the compiler needs to know of the site. */
export interface CompilerOptions {
  /** Absolute path of the course folder. */
  readonly root: string;
  readonly map: CourseMap;
  readonly base: string;
  /** By lesson file: the ids that sections of it had before, each with the id that the section has now. */
  readonly aliases: LessonAliases;
  /** Folder that results are kept in from build to build. */
  readonly cacheFolder: string;
}

/**
 * Compiles lessons and keeps the results on disk. The key holds all that a result depends on: the
 * lesson, its old ids, the addresses of the course, the base path and the code that compiles.
 */
export class LessonCompiler {
  readonly #options: CompilerOptions;
  readonly #cache: DiskCache<CompiledLesson>;
  readonly #salt: string;
  readonly #notes = new Map<string, LessonNotes>();
  #processor: LessonProcessor | undefined;
  #markdown: Promise<Renderer> | undefined;
  #mdx: Promise<MdxRenderer> | undefined;

  constructor(options: CompilerOptions) {
    this.#options = options;
    this.#cache = new DiskCache(join(options.cacheFolder, 'lessons'));
    const places = options.map.lessons.map(
      ({ file, moduleSlug, slug }) => `${file} ${moduleSlug} ${slug}`,
    );
    this.#salt = digest(codeDigest(), options.root, options.base, ...places);
  }

  /** What the cache holds for a lesson. */
  cached(source: LessonSource): CompiledLesson | undefined {
    return this.#cache.get(this.#keyOf(source));
  }

  /** Compiles a lesson, or takes it from the cache. A syntax error is among the problems of its facts. */
  async compile(source: LessonSource): Promise<CompiledLesson> {
    const known = this.cached(source);
    if (known) return known;
    const lesson = await this.#compileAnew(source);
    this.#cache.set(this.#keyOf(source), lesson);
    return lesson;
  }

  /** Takes out of the cache what is none of these lessons. */
  prune(sources: readonly LessonSource[]): void {
    this.#cache.prune(new Set(sources.map((source) => this.#keyOf(source))));
  }

  #keyOf({ place, body, frontmatter }: LessonSource): string {
    const drawings = drawingsOf(body).map((src) => {
      const path = join(this.#options.root, joinPath(parentOf(place.file), src));
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    });
    const aliases = JSON.stringify([...(this.#options.aliases.get(place.file) ?? [])]);
    return digest(this.#salt, place.file, JSON.stringify(frontmatter), body, aliases, ...drawings);
  }

  async #compileAnew({ place, body, frontmatter }: LessonSource): Promise<CompiledLesson> {
    const path = `${this.#options.root}/${place.file}`;
    try {
      const result =
        place.format === 'mdx'
          ? { mdx: await this.#compileMdx(body, path, frontmatter) }
          : { markdown: await this.#renderMarkdown(body, path, frontmatter) };
      return { ...result, facts: this.#takeNotes(path) };
    } catch (error) {
      return { facts: { ...this.#takeNotes(path), problems: [syntaxProblem(place.file, error)] } };
    }
  }

  async #compileMdx(
    body: string,
    path: string,
    frontmatter: Record<string, unknown>,
  ): Promise<CompiledMdx> {
    const create = this.#pipeline().createMdxRenderer;
    if (!create) throw new Error('The Markdown processor can not compile MDX.');
    this.#mdx ??= create({ syntaxHighlight: false } as never, {
      ...MDX_OPTIONS,
      srcDir: pathToFileURL(`${this.#options.root}/`),
      sourcemap: false,
    });
    return (await this.#mdx).process(body, path, frontmatter);
  }

  async #renderMarkdown(
    body: string,
    path: string,
    frontmatter: Record<string, unknown>,
  ): Promise<RenderedMarkdown> {
    this.#markdown ??= this.#pipeline().createRenderer({ syntaxHighlight: false } as never);
    return (await this.#markdown).render(body, { fileURL: pathToFileURL(path), frontmatter });
  }

  #pipeline(): LessonProcessor {
    const { map, base, root, aliases } = this.#options;
    this.#processor ??= lessonPipeline({ map, base, root, aliases, notes: this.#notes });
    return this.#processor;
  }

  #takeNotes(path: string): LessonNotes {
    const notes = this.#notes.get(path) ?? emptyNotes();
    this.#notes.delete(path);
    return notes;
  }
}

/** Addresses of the SVG files that a lesson may show: they can become part of its HTML. */
function drawingsOf(body: string): string[] {
  return (body.match(/[^\s()<>"']+\.svg/gi) ?? []).map(decodeAddress);
}

let code: string | undefined;

/** Digest of the code that turns a source into HTML, so that a change of it empties the cache. */
function codeDigest(): string {
  code ??= digest(
    ...['../markdown', '../lib', '.'].flatMap((folder) =>
      textsIn(fileURLToPath(new URL(folder, import.meta.url))),
    ),
    process.versions.node,
  );
  return code;
}

function textsIn(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}
