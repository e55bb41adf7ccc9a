import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { wordsIn } from '../../src/author/import/settle-document.ts';
import type { ImportedDocument } from '../../src/author/import/types.ts';
import { PROJECT } from './project.ts';

/** A source from the fixtures of importing. */
export function readImportFixture(name: string): string {
  return readFileSync(`${PROJECT}/tests/fixtures/import/${name}`, 'utf8');
}

/** A document with a title and a dek, for what is said of the rest. */
export function documentWith(
  children: Root['children'],
  rest: Partial<ImportedDocument> = {},
): ImportedDocument {
  return {
    title: 'A Title',
    dek: 'A dek.',
    body: { type: 'root', children },
    streams: [],
    images: [],
    notices: [],
    ...rest,
  };
}

/** The blocks of a document, one a line, with a sign for their kind. */
export function outlineOfBlocks({ body }: ImportedDocument): string[] {
  return body.children.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${wordsIn(block)}`;
    if (block.type === 'list') return `${block.ordered ? '1.' : '-'} ${block.children.length}`;
    return 'children' in block ? wordsIn(block) : block.type;
  });
}
