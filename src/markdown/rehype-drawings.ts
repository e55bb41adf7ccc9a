import { existsSync, readFileSync } from 'node:fs';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { VFile } from 'vfile';
import { decodeAddress, joinPath, parentOf } from '../lib/course-map.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** Colours of the page around it, which a file shown by `<img>` can't know. */
const PAGE_COLOURS = /currentcolor|var\(--/i;
const LOCAL_SVG = /^(?![a-z][a-z\d+.-]*:|\/).+\.svg$/i;
/** Attributes of an SVG that name other parts of it. */
const REFERENCES = ['href', 'xLinkHref', 'ariaLabelledBy', 'ariaDescribedBy'];

/** What a drawing consists of. */
const DRAWN = new Set(
  `circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline
  radialGradient rect stop symbol text textPath title tspan use`.split(/\s+/),
);

/**
 * Sets an SVG that is drawn in the page's colours, `currentColor` or `var(--ink)`, into the page itself,
 * so that it follows the reader's theme. Its ids get the file's name, since a page may hold several.
 */
export function rehypeDrawings(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    walk(tree, (node, parent, index) => {
      if (node.type !== 'element' || node.tagName !== 'img') return;
      const { src, alt } = node.properties;
      if (typeof src !== 'string' || typeof alt !== 'string' || !LOCAL_SVG.test(src)) return;
      const path = decodeAddress(src);
      const drawing = readDrawing(
        `${context.root}/${joinPath(parentOf(coursePath(file, context)), path)}`,
      );
      if (!drawing) return;
      const { line, column } = node.position?.start ?? {};
      notesOf(file, context).images.push({ src, line, column });
      forgetFile(path, file);
      describe(drawing, alt);
      renameIds(drawing, nameOfFile(path));
      place(drawing, node);
      reportForeign(drawing, path, file, context);
      parent.children[index] = drawing;
    });
  };
}

/** The root of an SVG that is to stand in the page; `undefined` for any other file. */
function readDrawing(path: string): Element | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const start = text.search(/<svg[\s>]/);
  if (start === -1 || !PAGE_COLOURS.test(text)) return undefined;
  const { children } = fromHtml(text.slice(start), { fragment: true });
  const [root] = children;
  return root?.type === 'element' && root.tagName === 'svg' ? root : undefined;
}

/** Astro would publish the file too. */
function forgetFile(path: string, file: VFile): void {
  const paths = file.data.astro?.localImagePaths;
  const at = paths?.findIndex((known) => decodeAddress(known) === path) ?? -1;
  if (at >= 0) paths?.splice(at, 1);
}

function describe(drawing: Element, alt: string): void {
  const { xmlns: _, width, height, ...others } = drawing.properties;
  drawing.properties = {
    // The page's style sheet gives a drawing its size, and its box the proportions.
    ...(others['viewBox'] === undefined ? { width, height } : {}),
    ...others,
    ...(alt === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: alt }),
  };
}

/** Whatever loads, plays, holds HTML or changes the page around it has no place in a drawing. */
function reportForeign(drawing: Element, path: string, file: VFile, context: CourseContext): void {
  walk(drawing, (node) => {
    if (node.type !== 'element' || DRAWN.has(node.tagName) || node.tagName === 'script') return;
    notesOf(file, context).problems.push({
      file: coursePath(file, context),
      line: node.position?.start.line,
      column: node.position?.start.column,
      message: `the drawing ${path} holds <${node.tagName}>, which has no place in a page`,
      remedy:
        'draw with shapes, text, markers and gradients, and set attributes such as fill="var(--ink)"',
    });
  });
}

function renameIds(drawing: Element, prefix: string): void {
  walk({ type: 'root', children: [drawing] }, (node) => {
    if (node.type !== 'element') return;
    const { properties } = node;
    if (typeof properties['id'] === 'string') properties['id'] = `${prefix}-${properties['id']}`;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue;
      const renamed = value.replace(/url\((["']?)#/g, `url($1#${prefix}-`);
      properties[name] = REFERENCES.includes(name) ? value.replace(/^#/, `#${prefix}-`) : renamed;
    }
  });
}

/** What is wrong with a part of the drawing is told at the line of the lesson that shows it. */
function place(drawing: Element, image: Element): void {
  const set = (node: { position?: Element['position'] }) => {
    if (image.position) node.position = image.position;
  };
  set(drawing);
  walk(drawing, set);
}

function nameOfFile(path: string): string {
  return path.replace(/^.*\/|\.svg$/gi, '').replace(/[^\w-]+/g, '-');
}
