import { attributesOf, htmlTokens } from './html-tokens.ts';

/** Styles by what they are called in any language of the word processor: their ids stay English. */
export interface DocxStyles {
  readonly title: ReadonlySet<string>;
  readonly subtitle: ReadonlySet<string>;
  readonly contents: ReadonlySet<string>;
}

/** The ids of the styles that mean something here. */
export function readStyles(xml: string | undefined): DocxStyles {
  const styles = {
    title: new Set(['Title']),
    subtitle: new Set(['Subtitle']),
    contents: new Set<string>(),
  };
  let id = '';
  for (const { kind, name, source } of htmlTokens(xml ?? '')) {
    if (kind !== 'open') continue;
    if (name === 'w:style') id = attributesOf(source).get('w:styleid') ?? '';
    if (name !== 'w:name') continue;
    const called = (attributesOf(source).get('w:val') ?? '').toLowerCase();
    if (called === 'title') styles.title.add(id);
    if (called === 'subtitle') styles.subtitle.add(id);
    if (/^toc (?:\d|heading)$/.test(called)) styles.contents.add(id);
  }
  return styles;
}
