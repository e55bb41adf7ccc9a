import type { ModulePlace, Problem } from '../lib/types.ts';
import { RESERVED_SLUGS } from '../site.config.ts';

/** Marks that addresses give a meaning to: Astro and Vite take the name of such a file apart. */
const MARKS_OF_ADDRESSES = /[?#%\\]|\p{Cc}/u;

/** What is wrong with the name at the end of a path, whatever it is the name of. */
export function faultsOfName(path: string): Problem[] {
  const name = path.split('/').at(-1) ?? '';
  const mark = MARKS_OF_ADDRESSES.exec(name)?.[0];
  if (mark === undefined) return [];
  const shown = /\p{Cc}/u.test(mark) ? 'a control character' : mark;
  return [
    {
      file: path,
      message: `the name holds ${shown}, which the site can't be built with`,
      remedy: 'take it out: the title may hold it, the name only makes the address',
    },
  ];
}

/** What is wrong with the path of a course folder. */
export function faultsOfRoot(root: string): Problem[] {
  const mark = /[?#%]/.exec(root)?.[0];
  if (mark === undefined) return [];
  return [
    {
      file: '.',
      message: `the path of the course folder holds ${mark}: ${root}`,
      remedy: 'move or rename the folder: the site can not be built from it',
    },
  ];
}

/** What is wrong with the name of a module. */
export function faultsOfModule({ slug, dir }: ModulePlace): Problem[] {
  if (slug === '')
    return [
      {
        file: dir,
        message: 'the folder name has no module name after the number',
        remedy: 'write one, in letters: 01-first-module',
      },
    ];
  if (!RESERVED_SLUGS.includes(slug)) return [];
  return [
    {
      file: dir,
      message: `a module can't have the address /${slug}/: the site uses it itself`,
      remedy: 'give the folder another name',
    },
  ];
}
