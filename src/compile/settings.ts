import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CourseOptions } from './course.ts';

/** The parts of Astro's resolved configuration that reading a course depends on. */
export interface SiteConfig {
  readonly root: URL;
  readonly base: string;
  readonly cacheDir: URL;
  readonly publicDir: URL;
}

/** Where the course is (`COURSE`, default `content`) and how this run reads it. */
export function courseOptions(config: SiteConfig, hasDrafts: boolean): CourseOptions {
  const folder = resolve(fileURLToPath(config.root), process.env['COURSE'] || 'content');
  return {
    // Vite names files by where links lead.
    root: (existsSync(folder) ? realpathSync(folder) : folder).replaceAll('\\', '/'),
    base: config.base,
    cacheFolder: join(fileURLToPath(config.cacheDir), 'lectern'),
    publicFolder: fileURLToPath(config.publicDir),
    hasDrafts,
  };
}
