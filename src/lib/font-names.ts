const NAME_TABLE = 0x6e616d65;
const UNICODE = 0;
const WINDOWS = 3;
/** Copyright, trademark, maker, licence and their addresses: they tell whose font it is and stay. */
const CREDITS = new Set([0, 7, 8, 9, 11, 12, 13, 14]);

/**
 * Gives a TrueType or OpenType font another name, as the Open Font License asks of changed versions
 * where a name is reserved. `rename` gets each name of the font and returns the new one; credits are
 * left alone. Checksums are not brought up to date: the font is to be cut, which writes them anew.
 * Throws where the font has no name table.
 */
export function renameFont(font: Uint8Array, rename: (name: string) => string): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entry = findTable(view, NAME_TABLE);
  const start = Math.ceil(font.length / 4) * 4;
  const names = encodeNames(decodeNames(view, view.getUint32(entry + 8)), rename);
  const renamed = new Uint8Array(start + names.length);
  renamed.set(font);
  renamed.set(names, start);
  const header = new DataView(renamed.buffer);
  header.setUint32(entry + 8, start);
  header.setUint32(entry + 12, names.length);
  return renamed;
}

/** The names of a font by their number, as Windows reads them; for looking at what was written. */
export function fontNames(font: Uint8Array): Map<number, string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const records = decodeNames(view, view.getUint32(findTable(view, NAME_TABLE) + 8));
  return new Map(records.map(({ id, text }) => [id, text]));
}

interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly text: string;
}

/** Offset of a table's entry in the directory. */
function findTable(view: DataView, tag: number): number {
  const count = view.getUint16(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    if (view.getUint32(entry) === tag) return entry;
  }
  throw new Error('The font has no name table.');
}

function decodeNames(view: DataView, table: number): NameRecord[] {
  const storage = table + view.getUint16(table + 4);
  const records: NameRecord[] = [];
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const at = table + 6 + index * 12;
    const [platform = 0, encoding = 0, language = 0, id = 0, length = 0, offset = 0] = [
      0, 2, 4, 6, 8, 10,
    ].map((step) => view.getUint16(at + step));
    // Names for old Macs, in encodings of their own, repeat the others.
    if (platform !== WINDOWS && platform !== UNICODE) continue;
    let text = '';
    for (let unit = 0; unit < length; unit += 2)
      text += String.fromCharCode(view.getUint16(storage + offset + unit));
    records.push({ platform, encoding, language, id, text });
  }
  return records;
}

function encodeNames(records: readonly NameRecord[], rename: (name: string) => string): Uint8Array {
  const texts = records.map(({ id, text }) => (CREDITS.has(id) ? text : rename(text)));
  const storage = 6 + records.length * 12;
  const view = new DataView(new ArrayBuffer(storage + texts.join('').length * 2));
  view.setUint16(2, records.length);
  view.setUint16(4, storage);
  let offset = 0;
  records.forEach(({ platform, encoding, language, id }, index) => {
    const text = texts[index] ?? '';
    const fields = [platform, encoding, language, id, text.length * 2, offset];
    fields.forEach((value, step) => view.setUint16(6 + index * 12 + step * 2, value));
    for (let unit = 0; unit < text.length; unit += 1)
      view.setUint16(storage + offset + unit * 2, text.charCodeAt(unit));
    offset += text.length * 2;
  });
  return new Uint8Array(view.buffer);
}
