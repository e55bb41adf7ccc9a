import { posix } from 'node:path';
import { parentOf } from '../../../lib/course-map.ts';
import type { Notice } from '../types.ts';
import type { CourseContents, SiteDialect } from './course-contents.ts';
import { folderEntries, type TreeNode, type TreeRules } from './folder-tree.ts';
import { numberOf, readSettings, recordOf, textOf } from './settings-file.ts';
import { findConfig, readPages, titleInCode } from './site-config.ts';
import { joinInside, type SourceFolder } from './source-folder.ts';

type Fields = Readonly<Record<string, unknown>>;

const CATEGORY = /(?:^|\/)_category_\.(?:json|ya?ml)$/;
/** A number before a name, unless it is part of a date or a version. */
const NUMBER = /^(\d+)\s*[-_.]+\s*(?=[^-_.\s])(?!(?<=^\d+[-_.])\d)/;

/** Reads the docs of a Docusaurus site in the order of their folders; its code is not run. */
export function readDocusaurus(folder: SourceFolder): CourseContents | undefined {
  const config = findConfig(folder, 'docusaurus.config');
  const root = config !== undefined && folder.locate('docs') === 'folder' ? 'docs' : '';
  if (config !== undefined && root === '') return undefined;
  const categories = folder.list().filter((file) => CATEGORY.test(file));
  const { pages, notices } = readPages(folder, root);
  const isDocs =
    categories.length > 0 || [...pages.values()].some((fields) => 'sidebar_position' in fields);
  if (pages.size === 0 || (config === undefined && !isDocs)) return undefined;
  const titled = config === undefined ? { title: '', notices: [] } : titleInCode(folder, config);
  const dialect = dialectOf(root, pages);
  const entries = folderEntries([...pages.keys()], root, rulesOf(folder, categories, pages));
  return {
    title: titled.title,
    indexFile: [...pages.keys()].find((file) => dialect.addressOf(file) === ''),
    parts: [{ entries }],
    notices: [...titled.notices, ...sidebarNotice(folder), ...notices],
    dialect,
  };
}

function dialectOf(root: string, pages: ReadonlyMap<string, Fields>): SiteDialect {
  return {
    headingIds: 'github',
    linkRoots: [root, ''],
    imageRoots: ['static', root, ''],
    aliases: { '@site/': '' },
    addressOf: (file) => addressOf(file, root, pages.get(file) ?? {}),
    isMdx: true,
  };
}

function rulesOf(
  folder: SourceFolder,
  categoryFiles: readonly string[],
  pages: ReadonlyMap<string, Fields>,
): TreeRules {
  const categories = new Map(
    categoryFiles.map((file) => [parentOf(file), recordOf(readSettings(folder, file))]),
  );
  return {
    isIndex: (file: string) => {
      const name = posix.basename(file).replace(/\.mdx?$/i, '');
      const isNamedSo = name.toLowerCase() === posix.basename(parentOf(file)).toLowerCase();
      return isNamedSo || /^(?:index|readme)$/i.test(name);
    },
    titleOf: (path: string) => textOf(categories.get(path)?.['label']),
    positionOf: ({ path }: TreeNode) => {
      const given = pages.has(path)
        ? pages.get(path)?.['sidebar_position']
        : categories.get(path)?.['position'];
      const number = NUMBER.exec(posix.basename(path))?.[1];
      return numberOf(given) ?? (number === undefined ? undefined : Number(number));
    },
  };
}

/** The path of a page without the numbers of its names, or as its `slug` has it. */
function addressOf(file: string, root: string, fields: Fields): string {
  const path = file
    .slice(root === '' ? 0 : root.length + 1)
    .replace(/\.mdx?$/i, '')
    .split('/')
    .map((name) => name.replace(NUMBER, ''))
    .join('/')
    .replace(/(?:^|\/)(?:index|readme)$/i, '');
  const slug = textOf(fields['slug']);
  if (slug?.startsWith('/')) return slug.replace(/^\/+|\/+$/g, '');
  return joinInside(parentOf(path), slug ?? textOf(fields['id']) ?? posix.basename(path)) ?? path;
}

function sidebarNotice(folder: SourceFolder): Notice[] {
  const file = findConfig(folder, 'sidebars');
  if (file === undefined) return [];
  const message = `${file} is code and was not run: the order of the lessons is that of their folders and fields, not the one that it gives`;
  return [{ kind: 'guessed', message }];
}
