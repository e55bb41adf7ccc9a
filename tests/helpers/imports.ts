import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Root } from 'mdast';
import { wordsIn } from '../../src/author/import/settle-document.ts';
import type { ImportedDocument } from '../../src/author/import/types.ts';
import { PROJECT, SCRATCH } from './project.ts';

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

/** What of a source does not stand in its lesson, in order, with the reason before it. */
export function droppedPieces({ streams }: ImportedDocument): string[] {
  return streams.flat().flatMap(({ text, dropped }) => (dropped ? [`${dropped}: ${text}`] : []));
}

/** The blocks of a document, one a line, with a sign for their kind. */
export function outlineOfBlocks({ body }: ImportedDocument): string[] {
  return body.children.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${wordsIn(block)}`;
    if (block.type === 'list') return `${block.ordered ? '1.' : '-'} ${block.children.length}`;
    return 'children' in block ? wordsIn(block) : block.type;
  });
}

/** A course folder that a test may change. */
export interface TemporaryCourse {
  /** Absolute path, with `/`. */
  readonly root: string;
  read(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  remove(): void;
}

/** Makes a course folder of some files. */
export function temporaryCourse(files: Readonly<Record<string, string>>): TemporaryCourse {
  mkdirSync(SCRATCH, { recursive: true });
  const root = mkdtempSync(`${SCRATCH}/import-`);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(`${root}/${file}`), { recursive: true });
    writeFileSync(`${root}/${file}`, content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return {
    root,
    read: (file) => readFileSync(`${root}/${file}`, 'utf8'),
    write,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A course with a module and a lesson, for others to be brought into. */
export function smallCourse(): TemporaryCourse {
  return temporaryCourse({
    'course.yml': 'title: C\ndescription: D.\n',
    '01-first-things/module.yml': 'title: The First\ndescription: D.\n',
    '01-first-things/03-known.mdx': 'known, with chart.png',
  });
}
