import type { AstroIntegration } from 'astro';

/** Astro's own mark in compiled MDX, which does its work before the bundler drops it. */
const HEAD_INJECT = '"use astro:head-inject"';

/** Keeps the bundler from warning, once a lesson, that it drops the mark. Other warnings pass. */
export function quietDirectives(): AstroIntegration {
  return {
    name: 'lectern:quiet-directives',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { rolldownOptions: { onLog: passOn } } } });
      },
    },
  };
}

interface BundlerLog {
  readonly code?: string;
  readonly message: string;
}

function passOn<Level>(
  level: Level,
  log: BundlerLog,
  print: (level: Level, log: BundlerLog) => void,
): void {
  if (log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes(HEAD_INJECT)) return;
  print(level, log);
}
