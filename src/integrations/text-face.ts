import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { renameFont } from '../lib/font-names.ts';

/** A file of the site: its name, and where it lies until the build takes it. */
export interface FaceFile {
  readonly name: string;
  readonly path: string;
}

/** The text face, cut. */
export interface TextFace {
  readonly roman: FaceFile;
  readonly italic: FaceFile;
  /** The licence, which has to travel with the font. */
  readonly licence: FaceFile;
}

/** "Source" is a reserved name: a changed version has to bear another. */
const FAMILY = 'Lectern Serif';

/** Licence and its address, kept among the names inside the font. */
const LICENCE_NAME_IDS = [13, 14];

/** How one style is cut. */
interface Cut {
  /** `opsz` 18 px lies in the middle of the sizes that running text takes. */
  readonly axes: { readonly wght: number | { min: number; max: number }; readonly opsz: number };
  readonly features: readonly string[];
}

/** `sups` is left out: it would add 8 KB of raised letters, and `²` and `³` are letters of their own. */
const FEATURES = 'kern liga locl onum pnum lnum tnum'.split(' ');
const ROMAN: Cut = {
  axes: { wght: { min: 400, max: 700 }, opsz: 18 },
  features: [...FEATURES, 'frac', 'smcp', 'c2sc'],
};
/** One weight, at half the size: bold italics are too rare to make every reader load them. */
const ITALIC: Cut = { axes: { wght: 400, opsz: 18 }, features: FEATURES };

/** Basic Latin and Latin-1, the Extended-A letters of European languages, typographic marks, arrows, signs. */
const LETTERS = [
  ...between(0x20, 0x7e),
  ...between(0xa0, 0xff),
  'ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
  '\u2009\u200a\u2010\u2011\u202f–—‘’‚“”„†‡•…‰′″‹›⁄€™−≈≠≤≥√Δδμπσ⅓⅔⅛⅜⅝⅞←↑→↓↔',
].join('');

/** Cuts both styles of the text face and keeps them in `folder`; takes them from there at the next call. */
export async function cutTextFace(folder: string): Promise<TextFace> {
  const source = dirname(createRequire(import.meta.url).resolve('source-serif/package.json'));
  mkdirSync(folder, { recursive: true });
  const licence = copyLicence(join(source, 'LICENSE.md'), folder);
  const [roman, italic] = await Promise.all([
    cut(join(source, 'VAR/SourceSerif4Variable-Roman.ttf'), 'serif', ROMAN, folder),
    cut(join(source, 'VAR/SourceSerif4Variable-Italic.ttf'), 'serif-italic', ITALIC, folder),
  ]);
  return { roman, italic, licence };
}

async function cut(
  source: string,
  name: string,
  { axes, features }: Cut,
  folder: string,
): Promise<FaceFile> {
  const font = readFileSync(source);
  const settings = JSON.stringify([FAMILY, axes, features, LETTERS]);
  const path = join(folder, `${name}-${digest(font, settings)}.woff2`);
  if (!existsSync(path)) {
    const renamed = renameFont(font, (text) =>
      text.replace(
        /Source ?Serif ?4( ?Variable)?/g,
        text.includes(' ') ? FAMILY : FAMILY.replace(' ', ''),
      ),
    );
    const options = {
      targetFormat: 'woff2',
      keepFeatures: features,
      variationAxes: axes,
      preserveNameIds: LICENCE_NAME_IDS,
      noHinting: true,
    } as const;
    writeWhole(path, await subsetFont(Buffer.from(renamed.buffer), LETTERS, options));
  }
  return { name: `${name}.${digest(readFileSync(path))}.woff2`, path };
}

function copyLicence(source: string, folder: string): FaceFile {
  const text = licenceText(readFileSync(source, 'utf8'));
  const path = join(folder, `licence-${digest(text)}.txt`);
  if (!existsSync(path)) writeWhole(path, text);
  return { name: 'serif-licence.txt', path };
}

/** Writes beside and renames, so that a second build reading at that moment finds all or nothing. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function licenceText(licence: string): string {
  return `${FAMILY} (serif.*.woff2, serif-italic.*.woff2) is Source Serif 4, cut to the letters and weights that this
site uses and renamed, as its licence asks of changed versions. The licence of both follows.

${licence}`;
}

function digest(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCodePoint(first + index),
  );
}
