import type { AstroIntegration } from 'astro';
import { courseProcessor } from '../compile/astro-processor.ts';
import { courseOptions } from '../compile/settings.ts';

/** Lets Astro take compiled lessons from the course's compiler. */
export function course(): AstroIntegration {
  return {
    name: 'lectern:course',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        const processor = courseProcessor(courseOptions(config, command === 'dev'));
        updateConfig({ markdown: { processor: processor, syntaxHighlight: false } });
      },
    },
  };
}
