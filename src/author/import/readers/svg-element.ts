import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { isElement, propertyOf, elementsIn } from './html-elements.ts';
import { oneLine } from './tree.ts';

/**
 * A drawing that stands in the page's own HTML, as an image of its source; `undefined` for one that says
 * nothing, such as an icon. Its words stay words of the drawing.
 */
export function drawingAsImage(svg: Element, source: string): Element | undefined {
  const start = svg.position?.start.offset;
  const end = svg.position?.end.offset;
  const alt = nameOf(svg);
  if (start === undefined || end === undefined || alt === '') return undefined;
  const text = source.slice(start, end);
  const own = /^<svg\b[^>]*\sxmlns\s*=/i.test(text)
    ? text
    : text.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"');
  const src = `data:image/svg+xml,${encodeURIComponent(own)}`;
  const { position } = svg;
  return { type: 'element', tagName: 'img', properties: { src, alt }, children: [], position };
}

/** The drawing's label, title or words. */
function nameOf(svg: Element): string {
  const title = elementsIn(svg).find((node) => isElement(node, 'title'));
  const label = propertyOf(svg, 'ariaLabel') || (title ? toString(title) : toString(svg));
  return oneLine(label).slice(0, 300);
}
