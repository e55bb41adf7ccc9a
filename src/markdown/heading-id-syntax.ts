import type { Processor } from 'unified';
import type { Code, Construct, Effects, State } from 'micromark-util-types';

const BRACE_OPEN = 123;
const BRACE_CLOSE = 125;
const HASH = 35;

/**
 * Lets `{#an-id}` pass as plain text in MDX, where braces would otherwise start a JavaScript
 * expression (which `#` can't). Plain Markdown reads it as text anyway.
 */
export function headingIdSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({ text: { [BRACE_OPEN]: construct } });
}

const construct: Construct = { name: 'headingId', tokenize, add: 'before' };

function tokenize(effects: Effects, ok: State, nok: State): State {
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('data');
    effects.consume(code);
    return hash;
  }
  function hash(code: Code): State | undefined {
    if (code !== HASH) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === BRACE_CLOSE && length > 0) {
      effects.consume(code);
      effects.exit('data');
      return ok;
    }
    if (code === null || code < 0 || code === 32 || code === BRACE_OPEN || code === BRACE_CLOSE)
      return nok(code);
    length += 1;
    effects.consume(code);
    return inside;
  }
}
