import type { Root } from 'mdast';
import { MDX_COMPONENTS } from '../../lib/mdx-components.ts';
import { ImportError } from './import-error.ts';
import { nodesOf } from './mdast-nodes.ts';

/** What is nested deeper was not written to be read. */
const DEEPEST = 60;

/**
 * Makes sure that nothing in a body can run code, whatever a reader let through: no HTML, no JavaScript, no
 * element that the course does not know. Throws an ImportError for a document that is nested too deeply.
 */
export function checkBody(body: Root): void {
  for (const { node, depth } of nodesOf(body)) {
    if (depth > DEEPEST) throw tooDeep();
    const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    const isInert = isComponent
      ? MDX_COMPONENTS.some((name) => name === node.name) &&
        node.attributes.every(
          ({ type, value }) => type === 'mdxJsxAttribute' && typeof (value ?? '') === 'string',
        )
      : node.type !== 'html' && !node.type.startsWith('mdx');
    if (!isInert) throw new Error(`A reader let a node of the type ${node.type} through.`);
  }
}

function tooDeep(): ImportError {
  return new ImportError(
    `lists, quotations or other parts are nested more than ${DEEPEST} deep`,
    'take some of the levels out, or import the text as plain text',
  );
}
