import type { Root } from 'mdast';
import type { Construct, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { walk } from './walk.ts';

/** Names of the rules that turn a bare address into a link. They are tried at the start of every word. */
const ADDRESS_RULES = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);
/** What each of these rules needs to find. */
const ADDRESS_SIGN = /@|:\/\/|www\./i;

type Transform = (tree: Root) => unknown;
type Constructs = NonNullable<Extension['text']>;
/** The part of unified's data where a parser's extensions are kept; read at each parse. */
interface ParserData {
  micromarkExtensions?: Extension[];
  fromMarkdownExtensions?: { transforms?: Transform[] }[][];
}

/**
 * GitHub's additions to Markdown. Most lessons hold no bare address, and those are parsed without the
 * rules for them, which would take a quarter of all compiling and can't match.
 */
export function remarkGfmByNeed(this: Processor): void {
  remarkGfm.call(this as never);
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data() as ParserData;
  const place = micromarkExtensions.length - 1;
  const whole = micromarkExtensions[place] as Extension;
  const spare = { ...whole, text: withoutAddresses(whole.text ?? {}) };
  const parse = this.parser;
  if (!parse) throw new Error('remark-gfm-by-need has to follow remark-parse.');
  this.parser = (text, file) => {
    micromarkExtensions[place] = ADDRESS_SIGN.test(text) ? whole : spare;
    return parse(text, file);
  };
  // A second search, over the finished tree, finds addresses whose signs were written as references.
  for (const extension of fromMarkdownExtensions.at(-1) ?? []) {
    extension.transforms = (extension.transforms ?? []).map(
      (search) => (tree) => (hasAddress(tree) ? search(tree) : undefined),
    );
  }
}

function withoutAddresses(constructs: Constructs): Constructs {
  const isKept = ({ name }: Construct) => !ADDRESS_RULES.has(name ?? '');
  const entries = Object.entries(constructs) as [string, Construct | Construct[]][];
  return Object.fromEntries(entries.map(([code, rules]) => [code, [rules].flat().filter(isKept)]));
}

function hasAddress(tree: Root): boolean {
  let found = false;
  walk(tree, (node) => {
    found ||= node.type === 'text' && ADDRESS_SIGN.test(node.value);
  });
  return found;
}
