/** A lesson's source cut in two. */
export interface SplitSource {
  /** The YAML between the `---` lines; `undefined` where there is none. */
  readonly yaml: string | undefined;
  /** The body, with an empty line for each line above it, so that places in it are places in the file. */
  readonly body: string;
  readonly linesAbove: number;
}

/** Cuts the front matter from a lesson. */
export function splitFrontMatter(text: string): SplitSource {
  const match = /^\s*---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: undefined, body: text, linesAbove: 0 };
  const linesAbove = match[0].split('\n').length - 1;
  const body = '\n'.repeat(linesAbove) + text.slice(match[0].length);
  return { yaml: match[1] ?? '', body, linesAbove };
}
