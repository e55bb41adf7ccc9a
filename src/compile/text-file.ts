import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../lib/types.ts';

const NEWLINE = 10;

/** Reads a file that has to be UTF-8 (a byte order mark is dropped), or says where it is not. */
export function readText(root: string, file: string): { text: string } | { problem: Problem } {
  return decodeText(readFileSync(join(root, file)), file);
}

/** The same for bytes that were read; `file` is what a problem calls them. */
export function decodeText(
  bytes: Uint8Array,
  file: string,
): { text: string } | { problem: Problem } {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'),
    };
  } catch {
    const line = firstBadLine(bytes);
    return {
      problem: {
        file,
        line,
        message: 'the file is not UTF-8',
        remedy: 'save it again with the encoding UTF-8',
      },
    };
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
