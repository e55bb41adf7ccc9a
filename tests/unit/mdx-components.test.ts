import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MDX_COMPONENTS } from '../../src/lib/mdx-components.ts';
import { PROJECT } from '../helpers/project.ts';

/** Replaced by a list when a lesson is compiled, so that no component is left. */
const COMPILED_AWAY = ['Contrast'];

test('the components that a lesson may use are those that there are', () => {
  const files = readdirSync(`${PROJECT}/src/components/mdx`).filter((name) =>
    name.endsWith('.astro'),
  );
  const names = files.map((name) => name.replace('.astro', ''));
  expect([...names, ...COMPILED_AWAY].sort()).toEqual([...MDX_COMPONENTS].sort());
});
