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

/** What is wrong with an image file: it is not there, no image that the site can show, or an SVG without a size. */
export function imageFault(path: string): 'missing' | 'unreadable' | 'sizeless' | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return 'missing';
  const head = headOf(path);
  if (!SIGNATURES.some((signature) => signature.test(head))) return 'unreadable';
  return isSvgWithoutSize(path, head) ? 'sizeless' : undefined;
}

/** A page keeps room for an image before it has come, so its size has to be known. */
function isSvgWithoutSize(path: string, head: string): boolean {
  if (!/\.svg$/i.test(path)) return false;
  const root = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(head)?.[0];
  if (root === undefined) return false;
  const hasLength = (name: string) => new RegExp(`\\s${name}=["'][\\d.]+[a-z]*["']`).test(root);
  return !/\sviewBox=["']/i.test(root) && !(hasLength('width') && hasLength('height'));
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
