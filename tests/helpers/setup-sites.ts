import type { TestProject } from 'vitest/node';
import { tryBuild } from './build-course.ts';
import { PROJECT } from './project.ts';

/** The course of this repository, built once for all tests of a run. */
export interface RealSites {
  /** Folder of the site at `/`. */
  readonly plain: string;
  /** Folder of the same site under `/course/`. */
  readonly underBase: string;
  /** Why they could not be built; empty when they were. */
  readonly fault: string;
  /** What the builds said, which should be nothing. */
  readonly output: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: RealSites;
  }
}

/** Both projects of tests that need the sites share one build, wherever their set-up is loaded. */
const shared = globalThis as { lecternSites?: Promise<RealSites> };

export default async function setup(project: TestProject): Promise<void> {
  shared.lecternSites ??= buildBoth();
  project.provide('sites', await shared.lecternSites);
}

async function buildBoth(): Promise<RealSites> {
  const course = `${PROJECT}/content`;
  const site = 'https://course.example';
  const [plain, underBase] = await Promise.all([
    tryBuild({ course, name: 'real', site }),
    tryBuild({ course, name: 'real-under-base', site, base: '/course/' }),
  ]);
  // Tests that do without the real course still run.
  const fault = [plain, underBase]
    .filter(({ hasFailed }) => hasFailed)
    .map(({ output }) => output)
    .join('\n');
  return {
    plain: plain.dist,
    underBase: underBase.dist,
    fault,
    output: plain.output + underBase.output,
  };
}
