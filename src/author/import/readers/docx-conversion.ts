import mammoth from 'mammoth';
import { ImportError } from '../import-error.ts';
import type { NoticeLog } from './notice-log.ts';

/** A document as HTML, with the images that its addresses name. */
export interface ConvertedDocument {
  readonly html: string;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** Styles that mammoth has no rule for. Their names are English in whatever language Word runs. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  'p.Title => h1.title:fresh',
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  'p.Subtitle => p.subtitle:fresh',
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Source Code', 'Preformatted Text', 'Code'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...['HTML Code', 'Verbatim Char', 'Source Text', 'Code Char'].map(
    (name) => `r[style-name='${name}'] => code`,
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
  "p[style-name='TOC Heading'] => !",
];

/**
 * Converts a document that was found sound. Its own style map is not read, nor any file beside it.
 * @throws ImportError where the conversion fails.
 */
export async function convertDocx(bytes: Uint8Array, log: NoticeLog): Promise<ConvertedDocument> {
  const images = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `image-${images.size + 1}`;
    images.set(src, new Uint8Array());
    images.set(src, new Uint8Array(await image.readAsArrayBuffer()));
    return { src };
  });
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, includeEmbeddedStyleMap: false, convertImage },
    );
    for (const { message } of messages) report(message, log);
    return { html: value, images };
  } catch (error) {
    throw new ImportError(
      `the document can't be converted: ${error instanceof Error ? error.message : 'it is damaged'}`,
      'open it in a word processor and save it as .docx anew',
    );
  }
}

function report(message: string, log: NoticeLog): void {
  const [, style] = /^Unrecognised \w+ style: '(.*?)'/.exec(message) ?? [];
  // Word gives it to the entries of every list.
  if (style === 'List Paragraph') return;
  if (style !== undefined)
    log.add('changed', `the style "${style}" has no counterpart here: its text is plain`);
  else if (/w:(?:moveFrom|bookmark|comment|perm)/.test(message)) return;
  else log.add('lost', message.charAt(0).toLowerCase() + message.slice(1));
}
