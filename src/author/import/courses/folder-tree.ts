import { posix } from 'node:path';
import { parentOf } from '../../../lib/course-map.ts';
import { type ContentsEntry, spokenName } from './course-contents.ts';
import { compareNaturally } from './source-folder.ts';

/** What a tool says about the files and folders of a course; all of it may be left out. */
export interface TreeRules {
  /** Title of a page or a folder in the navigation, by its path. */
  readonly titleOf?: (path: string) => string | undefined;
  /** Place among its neighbours; those without one come last. */
  readonly positionOf?: (node: TreeNode) => number | undefined;
  /** Page that stands for its folder. */
  readonly isIndex?: (file: string) => boolean;
}

/** A file, or a folder with what is in it. */
export interface TreeNode {
  readonly path: string;
  /** The page itself, or the one that stands for the folder. */
  file: string | undefined;
  readonly children: TreeNode[];
}

const INDEX = /^(?:index|readme)\.(?:mdx?|markdown|ipynb)$/i;

/** Whether a file is a page of Markdown. */
export function isDocument(file: string): boolean {
  return /\.(?:mdx?|markdown)$/i.test(file) && !posix.basename(file).startsWith('_');
}

/** The table of contents that the files below a folder make: its own page first, then what is in it. */
export function folderEntries(
  files: readonly string[],
  root: string,
  rules: TreeRules = {},
): ContentsEntry[] {
  const tree = treeOf(files, root, rules.isIndex ?? ((file) => INDEX.test(posix.basename(file))));
  const { file, children } = entryOf(tree, rules);
  return file === undefined ? [...children] : [{ file, children: [] }, ...children];
}

function treeOf(
  files: readonly string[],
  root: string,
  isIndex: (file: string) => boolean,
): TreeNode {
  const folders = new Map<string, TreeNode>();
  const folderAt = (path: string): TreeNode => {
    const known = folders.get(path);
    if (known) return known;
    const node: TreeNode = { path, file: undefined, children: [] };
    folders.set(path, node);
    if (path !== root) folderAt(parentOf(path)).children.push(node);
    return node;
  };
  const top = folderAt(root);
  for (const file of files) {
    const folder = folderAt(parentOf(file));
    if (isIndex(file) && folder.file === undefined) folder.file = file;
    else folder.children.push({ path: file, file, children: [] });
  }
  return top;
}

function entryOf(node: TreeNode, rules: TreeRules): ContentsEntry {
  const placed = node.children.map((child) => ({
    child,
    position: rules.positionOf?.(child) ?? Infinity,
  }));
  placed.sort((a, b) =>
    a.position === b.position ? compareNodes(a.child, b.child) : a.position - b.position,
  );
  return {
    title:
      rules.titleOf?.(node.path) ?? (node.file === undefined ? spokenName(node.path) : undefined),
    file: node.file,
    children: placed.map(({ child }) => entryOf(child, rules)),
  };
}

/** Numbered names first; of the others, pages before folders, so that they make one module. */
function compareNodes(a: TreeNode, b: TreeNode): number {
  const rankOf = ({ path, children }: TreeNode) =>
    /^\d/.test(posix.basename(path)) ? 0 : children.length === 0 ? 1 : 2;
  return rankOf(a) - rankOf(b) || compareNaturally(a.path, b.path);
}
