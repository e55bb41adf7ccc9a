import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { FSWatcher } from 'vite';
import { courseProcessor } from '../compile/astro-processor.ts';
import { courseOptions } from '../compile/settings.ts';

/** A drawing is part of a compiled lesson, which Vite keeps until the lesson's own file changes. */
function changeLessonsBeside(path: string, watcher: FSWatcher): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.endsWith('.mdx')) watcher.emit('change', join(folder, name));
}

/** Lets Astro take compiled lessons from the course's compiler. */
export function course(): AstroIntegration {
  return {
    name: 'lectern:course',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const processor = courseProcessor(courseOptions(config, command === 'dev'));
        updateConfig({ markdown: { processor: processor, syntaxHighlight: false } });
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('change', (path) => {
          if (path.endsWith('.svg')) changeLessonsBeside(path, server.watcher);
        });
      },
    },
  };
}
