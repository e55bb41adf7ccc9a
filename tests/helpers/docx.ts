import JSZip from 'jszip';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Parts beside the document's text: file names below `word`, with their XML or bytes. */
export type DocxParts = Readonly<Record<string, string | Uint8Array>>;

/** A Word document of this body, with the styles, lists and relationships that such bodies name. */
export async function makeDocx(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', contentTypes());
  zip.file('_rels/.rels', relationships([['rId1', 'officeDocument', 'word/document.xml']]));
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`));
  zip.file('word/styles.xml', part('styles', styles()));
  zip.file('word/numbering.xml', part('numbering', numbering()));
  zip.file(
    'word/_rels/document.xml.rels',
    relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
      ['rId4', 'image', 'media/image1.png'],
      ['rId5', 'hyperlink', 'https://example.org/delay'],
      ['rId6', 'hyperlink', 'javascript:alert(1)'],
    ]),
  );
  for (const [name, content] of Object.entries(parts)) zip.file(`word/${name}`, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A part of a document, of WordprocessingML's root element of this name. */
export function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

/** A paragraph of this style, of runs or of plain text. */
export function paragraph(content: string, style?: string, properties = ''): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${runs}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function contentTypes(): string {
  const types = ['xml application/xml', 'png image/png', 'emf image/x-emf'].map((entry) => {
    const [extension, type] = entry.split(' ');
    return `<Default Extension="${extension ?? ''}" ContentType="${type ?? ''}"/>`;
  });
  return `<Types xmlns="${PACKAGE}/content-types">${types.join('')}</Types>`;
}

function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const relations = entries.map(([id, type, target]) => {
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function styles(): string {
  const names = [
    'Title',
    'Subtitle',
    'heading 1',
    'heading 2',
    'heading 3',
    'Quote',
    'toc 1',
    'List Paragraph',
  ];
  return names
    .map((name) => {
      const id = name.charAt(0).toUpperCase() + name.slice(1).replace(' ', '');
      return `<w:style w:type="paragraph" w:styleId="${name === 'toc 1' ? 'TOC1' : id}"><w:name w:val="${name}"/></w:style>`;
    })
    .join('');
}

function numbering(): string {
  const level = (index: number, format: string) =>
    `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/></w:lvl>`;
  return ['bullet', 'decimal']
    .map(
      (format, index) =>
        `<w:abstractNum w:abstractNumId="${index}">${level(0, format)}${level(1, format)}</w:abstractNum>` +
        `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
    )
    .join('');
}
