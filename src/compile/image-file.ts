import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** How the files of each kind begin, as Latin-1 text. */
const SIGNATURES = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF....WEBP/s,
  /^....ftypavi[fs]/s,
  /<svg[\s>]/i,
];
/** An SVG may begin with a comment or a DOCTYPE. In bytes. */
const HEAD_LENGTH = 4096;

/** What is wrong with an image file: it is not there, or it is none that the site can show. */
export function imageFault(path: string): 'missing' | 'unreadable' | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 'missing';
  const head = headOf(path);
  return SIGNATURES.some((signature) => signature.test(head)) ? undefined : 'unreadable';
}

function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_LENGTH);
    return buffer.toString('latin1', 0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}
