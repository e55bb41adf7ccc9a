import type { Root, Text } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify as stringifyYaml } from 'yaml';
import { checkBody } from './check-body.ts';
import { nodesOf } from './mdast-nodes.ts';
import { hasDefinitions, unescapeNeedless } from './plain-escapes.ts';
import { settleDocument } from './settle-document.ts';
import type { ImportedDocument } from './types.ts';

type Handlers = NonNullable<Options['handlers']>;
type Handler = NonNullable<Handlers['text']>;

/** An id that an author fixed by hand, at the end of a heading. */
const FIXED_ID = /(?<=\s)\{#[^\s{}]+\}$/;

/**
 * The `.mdx` file of a document: its front matter and its body, in which no text of the source can become
 * a tag or an expression. The same document always gives the same bytes. Throws an ImportError for one that
 * is nested too deeply.
 */
export function lessonText(document: ImportedDocument): string {
  checkBody(document.body);
  const { title, dek, body } = settleDocument(document);
  const frontMatter = stringifyYaml({ title, dek }, { lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${writeBody(body)}`;
}

function writeBody(body: Root): string {
  const isLinking = hasDefinitions(body);
  setFixedIds(body);
  const text: Handler = (node: Text, parent, state, info) =>
    unescapeNeedless(state.safe(node.value, info), {
      isWhole: parent?.children.length === 1 && /^(?:paragraph|heading)$/.test(parent.type),
      isLabel: isLinking || state.stack.includes('label'),
    });
  return unified()
    .use(remarkGfm, { tablePipeAlign: false })
    .use(remarkMdx)
    .use(remarkStringify, {
      bullet: '-',
      rule: '-',
      fences: true,
      handlers: {
        text,
        mdxJsxFlowElement: writeComponent,
        fixedId: (node: Text) => node.value,
      } as Handlers,
      // A paragraph that starts so would be read as JavaScript.
      unsafe: [
        { atBreak: true, character: 'i', after: 'mport ' },
        { atBreak: true, character: 'e', after: 'xport ' },
      ],
    })
    .stringify(body);
}

/** A component as an author writes it: an empty line inside each tag, and nothing indented. */
const writeComponent: Handler = (node: MdxJsxFlowElement, _, state, info) => {
  const attributes = (node.attributes as MdxJsxAttribute[]).map(writeAttribute).join('');
  const name = node.name ?? '';
  if (node.children.length === 0) return `<${name}${attributes} />`;
  const exit = state.enter('mdxJsxFlowElement');
  const inside = state.containerFlow(node, info);
  exit();
  return `<${name}${attributes}>\n\n${inside}\n\n</${name}>`;
};

function writeAttribute({ name, value }: MdxJsxAttribute): string {
  if (typeof value !== 'string') return ` ${name}`;
  const escaped = value.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return ` ${name}="${escaped}"`;
}

/** The site reads `{#id}` at the end of a heading as it stands, so it goes without backslashes. */
function setFixedIds(body: Root): void {
  for (const { node } of nodesOf(body)) {
    if (node.type !== 'heading') continue;
    const last = node.children.at(-1);
    const [mark] = (last?.type === 'text' && FIXED_ID.exec(last.value)) || [];
    if (last?.type === 'text' && mark !== undefined)
      last.value = last.value.slice(0, -mark.length).trimEnd();
    const found = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id;
    const id = mark ?? (typeof found === 'string' && `{#${found}}`);
    if (id && FIXED_ID.test(` ${id}`))
      node.children.push({ type: 'fixedId', value: ` ${id}` } as unknown as Text);
  }
}
