import { attributesOf, htmlTokens } from './html-tokens.ts';

/** Elements of an SVG that run code, hold HTML or load something. */
const ACTIVE = new Set(
  'script foreignobject iframe object embed audio video handler listener image-set'.split(' '),
);
/** Elements that set attributes of others, addresses among them. */
const ANIMATION = new Set(['animate', 'set', 'animatetransform', 'animatemotion']);
/** Pictures within a picture, as data. */
const INNER_IMAGE = /^\s*data:image\/(?:png|jpeg|gif|webp)[;,]/i;
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Whether an SVG is a picture and nothing else: it runs no code and loads nothing from elsewhere. */
export function isSafeSvg(source: string): boolean {
  for (const { kind, source: piece, name } of htmlTokens(source)) {
    if (kind === 'comment' && /^<!(?:doctype|entity)[^>]*(?:\[|entity)/i.test(piece)) return false;
    if (kind === 'raw' || kind === 'text') {
      if (!isSafeStyle(piece)) return false;
    } else if (kind === 'open' && !isSafeElement(localName(name), piece)) return false;
  }
  return true;
}

/** XML's text with its character references resolved; those that a document declares itself stay. */
export function decodeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, ...found) => {
    const [hex, decimal, name] = found as (string | undefined)[];
    if (name !== undefined) return REFERENCES[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function isSafeElement(name: string, tag: string): boolean {
  if (ACTIVE.has(name)) return false;
  for (const [attribute, raw] of attributesOf(tag)) {
    const value = decodeXml(raw);
    const local = localName(attribute);
    if (local.startsWith('on') || !isSafeStyle(value)) return false;
    const isAddress = local === 'href' || local === 'src';
    if (isAddress && !value.trim().startsWith('#') && !INNER_IMAGE.test(value)) return false;
    if (ANIMATION.has(name) && local === 'attributename' && /href|^on/i.test(value)) return false;
  }
  return true;
}

/** Whether what may be a style sheet loads nothing: `url(…)` names a part of the drawing. */
function isSafeStyle(text: string): boolean {
  if (/@import|javascript:|\\/i.test(text)) return false;
  return [...text.matchAll(/url\(\s*(.?)\s*(.?)/gi)].every(
    ([, first, second]) => first === '#' || (/["']/.test(first ?? '') && second === '#'),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
