import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';
import type { WorkerOptions } from './compile-worker.ts';
import {
  type CompiledLesson,
  type CompilerOptions,
  LessonCompiler,
  type LessonSource,
} from './lesson-compiler.ts';

/** Fewer lessons than this are compiled sooner than workers start. */
const LESSONS_WORTH_WORKERS = 40;

/** Compiles the lessons of a course in the order given: what is cached is read, the rest shared among the cores. */
export async function compileAll(
  sources: readonly LessonSource[],
  options: CompilerOptions,
): Promise<CompiledLesson[]> {
  const compiler = new LessonCompiler(options);
  const cached = sources.map((source) => compiler.cached(source));
  const missing = cached.filter((lesson) => lesson === undefined).length;
  const { compile, close } =
    missing < LESSONS_WORTH_WORKERS ? inThisThread(compiler) : inWorkers(options);
  try {
    const lessons = await Promise.all(
      sources.map(async (source, index) => cached[index] ?? compile(source)),
    );
    compiler.prune(sources);
    return lessons;
  } finally {
    await close();
  }
}

interface Compiling {
  readonly compile: (source: LessonSource) => Promise<CompiledLesson>;
  readonly close: () => Promise<void>;
}

function inThisThread(compiler: LessonCompiler): Compiling {
  return { compile: (source) => compiler.compile(source), close: () => Promise.resolve() };
}

function inWorkers({ root, base, aliases, cacheFolder, map }: CompilerOptions): Compiling {
  const workerData: WorkerOptions = {
    root,
    base,
    aliases,
    cacheFolder,
    modules: map.modules,
    lessons: map.lessons,
  };
  const threads = Math.min(availableParallelism(), 8);
  const pool = new Tinypool({
    filename: new URL('compile-worker.ts', import.meta.url).href,
    workerData,
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    compile: (source) => pool.run(source) as Promise<CompiledLesson>,
    close: () => pool.destroy(),
  };
}
