import { defineConfig } from 'vitest/config';

/** Generous, since a busy machine is slow: no test is judged by the clock. In milliseconds. */
const PATIENCE = 120_000;

const project = (name: string, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
  },
});

export default defineConfig({
  test: {
    // A build and a browser fill a core each.
    maxWorkers: 2,
    projects: [
      project('unit'),
      project('build', ['tests/helpers/setup-sites.ts']),
      project('browser', ['tests/helpers/setup-sites.ts', 'tests/helpers/setup-browser.ts']),
    ],
  },
});
