import type { ImportedDocument, Segment } from '../../src/author/import/types.ts';

/** A node of a body, as far as its words matter. */
interface BodyNode {
  readonly type: string;
  readonly value?: string;
  readonly alt?: string | null;
  readonly children?: readonly BodyNode[];
  readonly attributes?: readonly { readonly value?: unknown }[];
}

const INLINE = /^(?:text|emphasis|strong|delete|inlineCode|link|mdxJsxTextElement)$/;

/** The words of a document as its lesson shows them: title, dek, then the body from top to bottom. */
export function lessonWords({ title, dek = '', body }: ImportedDocument): string[] {
  return wordsIn(`${title}\n${dek}\n${textOf(body as BodyNode)}`);
}

/** Words of the source that were kept, or all of them, stream by stream. */
export function sourceWords({ streams }: ImportedDocument, isAll = false): string[][] {
  return streams.map((stream) => wordsIn(joined(stream, isAll)));
}

/** The kept words that do not stand in the lesson in their order. */
export function missingWords(document: ImportedDocument): string[] {
  const words = lessonWords(document);
  return sourceWords(document).flatMap((stream) => {
    let at = 0;
    return stream.filter((word) => {
      const found = words.indexOf(word, at);
      if (found !== -1) at = found + 1;
      return found === -1;
    });
  });
}

/** The text that was left out for a reason. */
export function droppedText({ streams }: ImportedDocument, reason: Segment['dropped']): string {
  const dropped = streams.flat().filter((segment) => segment.dropped === reason);
  return dropped.map(({ text }) => text).join(' ');
}

export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function joined(stream: readonly Segment[], isAll: boolean): string {
  return stream
    .filter(({ dropped }) => isAll || dropped === undefined)
    .map(({ text }) => text)
    .join('');
}

function textOf(node: BodyNode): string {
  const attributes = (node.attributes ?? []).map(({ value }) => String(value));
  const own = [...attributes, node.alt ?? ''].filter(Boolean).join(' ');
  const inner = node.value ?? node.children?.map(textOf).join('') ?? '';
  if (/^(?:image|break|footnoteReference)$/.test(node.type)) return ` ${own} `;
  return INLINE.test(node.type) ? `${own && ` ${own} `}${inner}` : `\n${own}\n${inner}\n`;
}
