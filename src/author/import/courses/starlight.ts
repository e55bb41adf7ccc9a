import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { CourseContents, SiteDialect } from './course-contents.ts';
import { folderEntries, type TreeNode } from './folder-tree.ts';
import { numberOf, recordOf, textOf } from './settings-file.ts';
import { firstLanguage } from './page-languages.ts';
import { findConfig, readPages, titleInCode } from './site-config.ts';
import type { SourceFolder } from './source-folder.ts';

const ROOT = 'src/content/docs';
/** What a site shows where there is no page. */
const NOT_FOUND = /(?:^|\/)404\.mdx?$/i;

/** Reads the docs of a Starlight site in the order of their names and fields; its code is not run. */
export function readStarlight(folder: SourceFolder): CourseContents | undefined {
  if (folder.locate(ROOT) !== 'folder') return undefined;
  const { pages, notices } = readPages(folder, ROOT);
  if (pages.size === 0) return undefined;
  const config = findConfig(folder, 'astro.config');
  const titled = config === undefined ? { title: '', notices: [] } : titleInCode(folder, config);
  const found = [...pages.keys()].filter((file) => !NOT_FOUND.test(file));
  const language = firstLanguage(found, ROOT);
  const entries = folderEntries(language.files, ROOT, {
    isIndex: (file) => /^index\.mdx?$/i.test(posix.basename(file)),
    positionOf: (node) => positionOf(node, pages),
  });
  const dialect = dialectOf(pages);
  const hasSidebar = config !== undefined && /\bsidebar\s*:/.test(folder.text(config));
  return {
    title: titled.title,
    indexFile: language.files.find((file) => dialect.addressOf(file) === ''),
    parts: [{ entries }],
    notices: [
      ...titled.notices,
      ...language.notices,
      ...(hasSidebar ? [sidebarNotice(config)] : []),
      ...notices,
    ],
    dialect,
  };
}

function dialectOf(pages: ReadonlyMap<string, Record<string, unknown>>): SiteDialect {
  return {
    headingIds: 'github',
    linkRoots: [ROOT],
    imageRoots: ['public', ''],
    aliases: { '~/': 'src/', '@/': 'src/', '@assets/': 'src/assets/' },
    addressOf: (file) => addressOf(file, pages.get(file) ?? {}),
    isPageFolder: true,
  };
}

/** A folder stands where the first of its pages does. */
function positionOf(
  node: TreeNode,
  pages: ReadonlyMap<string, Record<string, unknown>>,
): number | undefined {
  const fields = recordOf(pages.get(node.file ?? '')?.['sidebar']);
  const own = numberOf(fields['order']) ?? Infinity;
  return Math.min(own, ...node.children.map((child) => positionOf(child, pages) ?? Infinity));
}

function addressOf(file: string, fields: Record<string, unknown>): string {
  const given = textOf(fields['slug']);
  if (given !== undefined) return given.replace(/^\/+|\/+$/g, '');
  return file
    .slice(ROOT.length + 1)
    .replace(/\.mdx?$/i, '')
    .split('/')
    .map((name) => slug(name))
    .join('/')
    .replace(/(?:^|\/)index$/, '');
}

function sidebarNotice(config: string) {
  return {
    kind: 'guessed' as const,
    message: `the sidebar in ${config} is code and was not run: the order of the lessons is that of their names and fields`,
  };
}
