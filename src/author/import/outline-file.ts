import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { decodeText } from '../../compile/text-file.ts';
import { replaceFile } from '../replace-file.ts';
import type { ImportPlan } from './plan.ts';
import { type Outline, parseOutline } from './readers/outline.ts';
import { SourceError } from './source-error.ts';

/** A file for the outline that was understood. */
export interface OutlineFile {
  readonly path: string;
  write(): void;
}

/** Reads an outline that an author passes. */
export function readOutlineFile(path: string): Outline {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new SourceError([
      {
        file: path,
        message: 'there is no such outline',
        remedy: 'mend the path, or leave --outline away for a new one',
      },
    ]);
  const read = decodeText(readFileSync(path), path);
  if ('problem' in read) throw new SourceError([read.problem]);
  return parseOutline(read.text, path);
}

/**
 * Where an outline goes: beside its source, or in the current folder where that can't be written to.
 * Throws a SourceError where one lies there that says something else: it may have been edited.
 */
export function outlineFileOf(source: string, text: string, { lessons }: ImportPlan): OutlineFile {
  const name =
    source === '-' ? (lessons[0]?.place.slug ?? 'lesson') : basename(source, extname(source));
  const folder = source !== '-' && isWritable(dirname(source)) ? dirname(source) : '.';
  const path = join(folder, `${name}.outline.txt`);
  if (existsSync(path) && readFileSync(path, 'utf8') !== text)
    throw new SourceError([
      {
        file: path,
        message: 'an outline of this source is there already, and it says something else',
        remedy: `pass it with --outline ${path} to use it, or delete it for a new one`,
      },
    ]);
  return { path, write: () => replaceFile(path, text) };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
