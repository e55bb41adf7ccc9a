/** A source that can't be brought in, told so that whoever asked for it can mend it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** What to do instead. */
  readonly remedy: string;
  /** 1-based line of the source, where known. */
  readonly line: number | undefined;

  constructor(message: string, remedy: string, line?: number) {
    super(message);
    this.remedy = remedy;
    this.line = line;
    // Where in the code a fault of the source was found helps no author.
    this.stack = '';
  }
}
