import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MDX_COMPONENTS } from '../../src/lib/mdx-components.ts';
import { PROJECT } from '../helpers/project.ts';

test('the components that a lesson may use are those that there are', () => {
  const files = readdirSync(`${PROJECT}/src/components/mdx`).filter((name) => name.endsWith('.astro'));
  expect(files.map((name) => name.replace('.astro', '')).sort()).toEqual([...MDX_COMPONENTS].sort());
});
