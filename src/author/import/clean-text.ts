import type { Notice } from './types.ts';

/** Ends of lines in all their forms; a vertical tab and a form feed are what word processors break with. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Marks that show nothing and can make text read otherwise than it is written, and characters that are none. */
const INVISIBLE =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Text with `\n` between lines, and without control characters, marks of direction or halves of characters. */
export function cleanText(text: string): { text: string; notices: Notice[] } {
  const whole = text.replace(LINE_ENDS, '\n').toWellFormed();
  const clean = whole.replace(INVISIBLE, '');
  // A mark of the byte order at the start is the encoding's business.
  const removed = whole.length - clean.length - (whole.startsWith('\ufeff') ? 1 : 0);
  if (removed === 0) return { text: clean, notices: [] };
  const message =
    removed === 1
      ? 'one invisible control character was taken out'
      : `${removed} invisible control characters were taken out`;
  return { text: clean, notices: [{ kind: 'neutralised', message }] };
}
