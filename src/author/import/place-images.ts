import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentOf } from '../../lib/course-map.ts';
import type { LessonPlace } from '../../lib/types.ts';
import { nodesOf } from './mdast-nodes.ts';
import type { ImportedDocument, ImportedImage } from './types.ts';
import type { FileToWrite } from './write-files.ts';

/** An image with the name that it has beside its lesson. */
export interface PlacedImage {
  /** As the source has it. */
  readonly url: string;
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  /** `missing` where the source has lost it and no file of that name is there. */
  readonly state: 'new' | 'kept' | 'replaced' | 'missing';
  readonly bytes: Uint8Array | undefined;
}

/** Names that are given out already, in any folder, by their path. */
export type TakenFiles = Map<string, Uint8Array | undefined>;

const LONGEST_NAME = 60;

/**
 * Finds names for the images of a lesson: safe ones, and none of another file. An image that a replaced
 * lesson alone shows is replaced under its name.
 */
export function placeImages(
  images: readonly ImportedImage[],
  {
    root,
    file,
    replaced,
    taken,
  }: {
    readonly root: string;
    readonly file: string;
    readonly replaced: LessonPlace | undefined;
    readonly taken: TakenFiles;
  },
): PlacedImage[] {
  const folder = parentOf(file);
  return images.map(({ url, name, bytes }) => {
    const [stem, ending] = safeName(name);
    for (let count = 1; ; count += 1) {
      const candidate = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
      const path = `${folder}/${candidate}`;
      const state = stateOf(path, bytes, { root, taken, replaced, name: candidate });
      if (!state) continue;
      taken.set(path, bytes);
      return { url, file: path, state, bytes };
    }
  });
}

/** The document with the addresses of its images as they are beside the lesson. */
export function withPlacedImages(
  document: ImportedDocument,
  images: readonly PlacedImage[],
): ImportedDocument {
  if (images.length === 0) return document;
  const names = new Map(images.map(({ url, file }) => [url, file.split('/').at(-1) ?? file]));
  const body = structuredClone(document.body);
  for (const { node } of nodesOf(body))
    if (node.type === 'image' || node.type === 'definition')
      node.url = names.get(node.url) ?? node.url;
  return { ...document, body };
}

/** What has to be written of images. */
export function imageFiles(images: readonly PlacedImage[]): FileToWrite[] {
  return images.flatMap(({ file, state, bytes }) =>
    bytes && state !== 'kept' ? [{ file, content: bytes }] : [],
  );
}

/** What would become of an image under a name; undefined where the name is another file's. */
function stateOf(
  path: string,
  bytes: Uint8Array | undefined,
  {
    root,
    taken,
    replaced,
    name,
  }: {
    readonly root: string;
    readonly taken: TakenFiles;
    readonly replaced: LessonPlace | undefined;
    readonly name: string;
  },
): PlacedImage['state'] | undefined {
  if (taken.has(path)) return isSame(taken.get(path), bytes) ? 'kept' : undefined;
  const onDisk = join(root, path);
  if (!existsSync(onDisk)) return bytes ? 'new' : 'missing';
  // Whoever put the lost file there will have meant it.
  if (!bytes || isSame(readFileSync(onDisk), bytes)) return 'kept';
  return replaced && isOnlyOf(replaced, name, root) ? 'replaced' : undefined;
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** Whether of all files beside a lesson it alone names an image. */
function isOnlyOf({ file }: LessonPlace, name: string, root: string): boolean {
  const folder = join(root, parentOf(file));
  const naming = readdirSync(folder)
    .filter((other) => /\.mdx?$/i.test(other))
    .filter((other) => readFileSync(join(folder, other), 'utf8').includes(name));
  return naming.length === 1 && `${parentOf(file)}/${naming[0]}` === file;
}

/** A name of small letters, digits and hyphens, in two parts: `curve-2`, `.png`. */
function safeName(name: string): [stem: string, ending: string] {
  const plain = name.normalize('NFKD').toLowerCase();
  const [, rest = plain, ending = ''] = /^(.*)(\.[a-z0-9]{1,5})$/s.exec(plain) ?? [];
  const stem = rest
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME);
  return [stem || 'image', ending];
}
