import type { Tag } from './markdown-scan.ts';

/** How addresses in a lesson are to be written for a reader of its Markdown. */
export interface Addresses {
  /** The absolute address that a link leads to. */
  link(href: string): string;
  /** The absolute address of an image; `undefined` where it has none of its own. */
  image(src: string): string | undefined;
  /** The lesson's web page, linked to where an image can't be shown. */
  readonly page: string;
}

/**
 * Writes an element that an author wrote as HTML, with absolute addresses and without expressions,
 * which only MDX knows. `raw` is the tag as it stands in the source.
 */
export function writeElement(
  tag: Tag,
  raw: string,
  addresses: Addresses,
  isInLink: boolean,
): string {
  const attributes = new Map(tag.attributes);
  const name = tag.isClosing ? '' : tag.name.toLowerCase();
  if (name === 'img') {
    const address = addresses.image(attributes.get('src') ?? '');
    if (address === undefined)
      return imageLink(attributes.get('alt') ?? '', addresses.page, isInLink);
    attributes.set('src', address);
    return writeTag(tag, attributes);
  }
  const href = attributes.get('href');
  if (name === 'a' && href !== undefined) attributes.set('href', addresses.link(href));
  else if (!tag.hasExpressions) return raw;
  return writeTag(tag, attributes);
}

/** What stands for an image that has no address of its own: its text, leading to the page that shows it. */
export function imageLink(alt: string, page: string, isInLink: boolean): string {
  if (alt.trim() === '') return '';
  return isInLink ? `Image: ${alt}` : `[Image: ${alt}](${page})`;
}

/** Where a definition leads, `[name]: address`, which doesn't tell whether a link or an image will use it. */
export function definitionTarget(href: string, addresses: Addresses): string {
  if (!/\.(avif|gif|jpe?g|png|svg|webp)$/i.test(href)) return addresses.link(href);
  return addresses.image(href) ?? addresses.page;
}

function writeTag({ name, isSelfClosing }: Tag, attributes: ReadonlyMap<string, string>): string {
  const texts = Array.from(
    attributes,
    ([key, value]) => `${key === 'className' ? 'class' : key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${[name, ...texts].join(' ')}${isSelfClosing ? ' /' : ''}>`;
}
