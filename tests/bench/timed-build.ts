import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';

/** What a build reports to its parent as the last line of its output. */
export interface BuildReport {
  /** Seconds of each integration once the pages were written, by its name. */
  readonly after: Readonly<Record<string, number>>;
  readonly pages: number;
  /** Seconds of processor time, without other programs that the build starts. */
  readonly cpu: number;
}

/**
 * Builds the project in the folder of the first argument, by the Astro that is installed there, with
 * the settings of the second argument (JSON), and times what comes after the pages.
 */
const [project = '.', settings = '{}'] = process.argv.slice(2);
const after: Record<string, number> = {};
let pages = 0;

const config = (await import(pathToFileURL(join(project, 'astro.config.mjs')).href)) as {
  default: AstroUserConfig;
};
const installed = createRequire(join(project, 'package.json')).resolve('astro');
const { build } = (await import(pathToFileURL(installed).href)) as typeof import('astro');
const integrations = [config.default.integrations ?? []]
  .flat(5)
  .filter((one) => Boolean(one)) as AstroIntegration[];

await build({
  ...config.default,
  ...(JSON.parse(settings) as AstroUserConfig),
  configFile: false,
  logLevel: 'error',
  integrations: [...integrations.map(timed), pageCounter()],
});
const { userCPUTime, systemCPUTime } = process.resourceUsage();
const report: BuildReport = { after, pages, cpu: (userCPUTime + systemCPUTime) / 1e6 };
console.log(JSON.stringify(report));

function timed(integration: AstroIntegration): AstroIntegration {
  const hook = integration.hooks['astro:build:done'];
  if (!hook) return integration;
  const timedHook: typeof hook = async (options) => {
    const started = performance.now();
    await hook(options);
    after[integration.name] = (performance.now() - started) / 1000;
  };
  return { ...integration, hooks: { ...integration.hooks, 'astro:build:done': timedHook } };
}

function pageCounter(): AstroIntegration {
  const count: AstroIntegration['hooks'] = {
    'astro:build:done': (done) => {
      pages = done.pages.length;
    },
  };
  return { name: 'page-counter', hooks: count };
}
