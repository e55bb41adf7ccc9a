import type { Problem } from '../lib/types.ts';

/** What the parsers say, and what it means to somebody who writes prose. `$1` stands for their words. */
const TRANSLATIONS: readonly (readonly [pattern: RegExp, message: string, remedy: string])[] = [
  [
    /Expected a closing tag for `<([^`>]*)>`/,
    '<$1> is opened and not closed',
    'write </$1> where it ends, or <$1 /> if nothing stands in it',
  ],
  [
    /Expected the closing tag `<\/([^`>]*)>` either (?:before|after) the (?:end|start) of `(\w+)`/,
    '<$1> and </$1> do not stand in the same block of text',
    'put each of the two on a line of its own, with an empty line before and after',
  ],
  [
    /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):/,
    '</$1> closes nothing: <$2> of line $3 is still open',
    'write </$2> before it, or take </$1> out',
  ],
  [
    /Unexpected closing (?:slash|tag)[^<]*`?<?\/?([^`>]*)>?`?/,
    'a tag is closed that was not opened',
    'take it out, or open it further up',
  ],
  [
    /Unexpected end of file in expression/,
    'a brace { is opened and not closed',
    'close it with }, or write \\{ for a brace that belongs to the text',
  ],
  [
    /Could not parse expression with acorn|Unexpected content after expression/,
    'what stands between { and } is read as code, and this is none',
    'write \\{ for a brace that belongs to the text',
  ],
  [
    /Unexpected character `!` .*before name/,
    'a comment is written otherwise in .mdx',
    'write {/* the comment */} instead of <!-- the comment -->',
  ],
  [
    /Unexpected character `(.)` .*before name|Unexpected character `(.)` .*(?:in name|after name)/,
    'the sign < is read as the start of a tag',
    'write \\< or &lt; for a less-than sign; a bare address goes without < and >',
  ],
  [
    /before attribute value/,
    'the value of an attribute has no quotation marks',
    'write it between them: <a href="…">',
  ],
  [
    /only import\/exports are supported|Could not parse import\/exports/,
    'a paragraph that starts with import or export is read as code, and this is none',
    'leave an empty line between imports and text, and start no paragraph of text with these words in small letters',
  ],
];

/** Says where and why a lesson can't be read. A lesson's Markdown always can, so this is mostly about `.mdx`. */
export function syntaxProblem(file: string, error: unknown): Problem {
  const { reason, message, line, column } = error as {
    reason?: string;
    message: string;
    line?: number;
    column?: number;
  };
  const words = (reason ?? message)
    .replace(/^\d+:\d+(-\d+:\d+)?: /, '')
    .replace(/^Failed to parse Markdown file "[^"]*":\s*/, '');
  const place = line === undefined ? placeIn(words) : { line, column };
  for (const [pattern, says, remedy] of TRANSLATIONS) {
    const match = pattern.exec(words);
    if (match) return { file, ...place, message: fill(says, match), remedy: fill(remedy, match) };
  }
  return {
    file,
    ...place,
    message: `the lesson can't be read: ${words}`,
    remedy: 'mend the text at this place',
  };
}

function fill(text: string, match: RegExpExecArray): string {
  return text.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '');
}

/** A tag that is never closed has its place only in the words: `(3:1-3:10)`. */
function placeIn(words: string): { line?: number; column?: number } {
  const match = /\((\d+):(\d+)/.exec(words);
  return match ? { line: Number(match[1]), column: Number(match[2]) } : {};
}
