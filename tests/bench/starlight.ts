import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../helpers/project.ts';

/** The integrations of each site after whose pages the search index is written. */
export const INDEXING_HOOK = {
  ours: 'lectern:search-index',
  starlight: '@astrojs/starlight',
} as const;

/** Not a dependency of this project: it is fetched for the comparison alone. */
const STARLIGHT_VERSION = '0.42.4';

/**
 * Makes a Starlight site without lessons in a folder, with the same versions of Astro and Pagefind as
 * here. `undefined`, and said aloud, where it can not be installed.
 */
export async function prepareStarlight(
  folder: string,
  lessons: number,
): Promise<string | undefined> {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest(), undefined, 2));
  writeFileSync(join(folder, 'astro.config.mjs'), configFor(lessons));
  writeFileSync(join(folder, 'src/content.config.ts'), CONTENT_CONFIG);
  if (!existsSync(join(folder, 'node_modules/@astrojs/starlight')) && !install(folder)) {
    console.warn('\n!! NO COMPARISON WITH STARLIGHT: npm could not install it (see above).\n');
    return undefined;
  }
  return folder;
}

function manifest(): object {
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const { astro, pagefind, sharp } = devDependencies;
  const dependencies = { '@astrojs/starlight': STARLIGHT_VERSION, astro, sharp };
  return {
    name: 'starlight-comparison',
    private: true,
    type: 'module',
    dependencies,
    overrides: { pagefind },
  };
}

function configFor(lessons: number): string {
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const sidebar = Array.from({ length: ${Math.ceil(lessons / 50)} }, (_, index) => ({
  label: \`Module \${index + 1}\`,
  items: [{ autogenerate: { directory: \`module-\${index + 1}\` } }],
}));
export default defineConfig({ site: 'https://course.example', integrations: [starlight({ title: 'Course', sidebar })] });
`;
}

const CONTENT_CONFIG = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function install(folder: string): boolean {
  console.log('Installing Starlight for the comparison …');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
