import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { addressOf } from '../lib/course-map.ts';
import { attributeOf, isJsx, nameOf, setAttribute } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Elements that play a file, and the attributes that name it. */
const MEDIA = new Set(['video', 'audio', 'source', 'track']);
const MEDIA_ADDRESSES = ['src', 'poster'];

interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/**
 * Reports HTML that would stand on the page and do nothing: the page's policy runs no code of a lesson
 * and shows nothing from other sites, and of what lies beside a lesson only images are published.
 */
export function rehypeInertHtml(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node) => {
      const name = nameOf(node);
      if (!/^[a-z]/.test(name)) return;
      const faults = [codeFault(node, name), frameFault(node, name)];
      if (MEDIA.has(name))
        faults.push(...MEDIA_ADDRESSES.map((field) => mediaFault(node, field, file, context)));
      const { line, column } = node.position?.start ?? {};
      for (const fault of faults) {
        if (fault)
          notesOf(file, context).problems.push({
            file: coursePath(file, context),
            line,
            column,
            ...fault,
          });
      }
    });
  };
}

function codeFault(node: Nodes, name: string): Fault | undefined {
  const handler = attributeNames(node).find((attribute) => /^on[a-z]/i.test(attribute));
  if (name !== 'script' && handler === undefined) return undefined;
  const what = name === 'script' ? '<script>' : handler?.toLowerCase();
  return { message: `${what} never runs: a page runs no code of a lesson`, remedy: 'take it out' };
}

function frameFault(node: Nodes, name: string): Fault | undefined {
  if (!/^(iframe|object|embed)$/.test(name)) return undefined;
  const address = attributeOf(node, name === 'object' ? 'data' : 'src') ?? '';
  return {
    message: `<${name}> stays empty: a page shows nothing from elsewhere`,
    remedy: address ? `link to it instead: [what it is](${address})` : 'link to it instead',
  };
}

/** A file of the site is noted as a link is, so that it is checked, and gets its address. */
function mediaFault(
  node: Nodes,
  field: string,
  file: VFile,
  context: CourseContext,
): Fault | undefined {
  const address = attributeOf(node, field);
  if (address === undefined) return undefined;
  if (!/^\/(?!\/)/.test(address)) {
    const name = address.replace(/[?#].*$/, '').replace(/^.*\//, '');
    return {
      message: `the file ${address} is not on the site`,
      remedy: `put it in the folder public and write ${field}="/${name}"`,
    };
  }
  const { line, column } = node.position?.start ?? {};
  notesOf(file, context).links.push({ href: address, line, column });
  const target = context.map.resolve(address, coursePath(file, context));
  setAttribute(node, field, addressOf(target, context.base) ?? address);
  return undefined;
}

function attributeNames(node: Nodes): string[] {
  if (isJsx(node))
    return node.attributes.flatMap((attribute) => ('name' in attribute ? [attribute.name] : []));
  return node.type === 'element' ? Object.keys(node.properties) : [];
}
