import { htmlTokens } from './html-tokens.ts';
import { ImportError } from '../import-error.ts';
import { tooDeep } from './tree.ts';

/** Elements that may be open at once. */
const MAX_OPEN = 250;
/** Elements that a parser may open anew because an earlier paragraph has left them open. */
const MAX_REOPENED = 500_000;
/** Characters of a source. */
const MAX_LENGTH = 50_000_000;

/** Elements without content, and those that an end of their own may lack: these never pile up. */
const LEVEL = new Set(
  `area base br col embed hr img input link meta param source track wbr
  p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp html head body`.split(
    /\s+/,
  ),
);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/**
 * Refuses HTML that would keep a parser busy for ever: elements nested in hundreds, or left open so that
 * each paragraph repeats them. It looks at tags alone, in one pass.
 */
export function assertParsable(source: string): void {
  assertLength(source);
  const open = new Map<string, number>();
  let total = 0;
  let formatting = 0;
  let reopened = 0;
  for (const { kind, name, source: tag } of htmlTokens(source)) {
    if (kind === 'open' && !FORMATTING.has(name)) reopened += formatting;
    if (reopened > MAX_REOPENED) throw tooDeep();
    const isForeign = (open.get('svg') ?? 0) + (open.get('math') ?? 0) > 0;
    const isPaired = (kind === 'open' || kind === 'close') && !LEVEL.has(name);
    if (!isPaired || (isForeign && tag.endsWith('/>'))) continue;
    const count = open.get(name) ?? 0;
    const change = kind === 'open' ? 1 : count > 0 ? -1 : 0;
    open.set(name, count + change);
    total += change;
    if (FORMATTING.has(name)) formatting += change;
    if (total > MAX_OPEN) throw tooDeep();
  }
}

/** Refuses a source longer than any lesson. */
export function assertLength(source: string): void {
  if (source.length <= MAX_LENGTH) return;
  throw new ImportError(
    `the source has ${Math.round(source.length / 1_000_000)} million characters, more than any lesson`,
    'take it apart, or keep its images in files of their own',
  );
}
