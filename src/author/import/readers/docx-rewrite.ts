import { attributesOf, htmlTokens } from './html-tokens.ts';

/** Elements that the conversion would pass over with all that they hold. */
const UNWRAPPED = new Set(
  'w:fldsimple w:dir w:bdo w:ruby w:rt w:rubybase m:omathpara m:omathparapr'.split(' '),
);

/** A document's XML that the conversion takes whole, and how many formulas are plain text in it now. */
export interface RewrittenXml {
  readonly xml: string;
  readonly formulas: number;
}

/** Writes formulas as text, and takes elements away from around text that would be lost with them. */
export function rewriteXml(xml: string): RewrittenXml {
  const pieces: string[] = [];
  let formula: string[] | undefined;
  let formulas = 0;
  let element = '';
  for (const { kind, name, source } of htmlTokens(xml)) {
    if (kind === 'open') element = name;
    if (name === 'm:omath' && kind === 'open' && !source.endsWith('/>')) formula ??= [];
    else if (name === 'm:omath' && kind === 'close' && formula) {
      pieces.push(`<w:r><w:t xml:space="preserve">${formula.join('')}</w:t></w:r>`);
      formulas += 1;
      formula = undefined;
    } else if (formula) {
      if (kind === 'text' && /^[mw]:t$/.test(element)) formula.push(source);
    } else if (!UNWRAPPED.has(name)) pieces.push(source);
    if (kind === 'close') element = '';
  }
  return { xml: pieces.join(''), formulas };
}

/** The name of the part that holds the document's text. */
export function mainPartOf(relationships: string | undefined): string {
  for (const { kind, name, source } of htmlTokens(relationships ?? '')) {
    if (kind !== 'open' || name !== 'relationship') continue;
    const attributes = attributesOf(source);
    if (attributes.get('type')?.endsWith('/officeDocument'))
      return (attributes.get('target') ?? '').replace(/^\//, '');
  }
  return 'word/document.xml';
}
