import { workerData } from 'node:worker_threads';
import { CourseMap } from '../lib/course-map.ts';
import type { LessonPlace, ModulePlace } from '../lib/types.ts';
import type { LessonAliases } from '../markdown/lesson-file.ts';
import { type CompiledLesson, LessonCompiler, type LessonSource } from './lesson-compiler.ts';

/** What a worker is started with: the compiler's options as plain data. */
export interface WorkerOptions {
  readonly root: string;
  readonly base: string;
  readonly aliases: LessonAliases;
  readonly cacheFolder: string;
  readonly modules: readonly ModulePlace[];
  readonly lessons: readonly LessonPlace[];
}

// Tinypool hands over [its own data, ours].
const { modules, lessons, ...options } = (workerData as [unknown, WorkerOptions])[1];
const compiler = new LessonCompiler({ ...options, map: new CourseMap(modules, lessons) });

/** Compiles one lesson in this worker, and keeps it in the cache. */
export default function compile(source: LessonSource): Promise<CompiledLesson> {
  return compiler.compile(source);
}
