import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { cutTextFace } from '../../src/integrations/text-face.ts';
import { fontFaces } from '../../src/lib/font-css.ts';
import { fontNames, renameFont } from '../../src/lib/font-names.ts';
import { PROJECT, SCRATCH } from '../helpers/project.ts';

const COPYRIGHT = 0;
const FAMILY = 1;
const POSTSCRIPT = 6;
const LICENCE = 13;

describe('the text face', () => {
  it('is cut under another name than the reserved one, with copyright and licence left in it', async () => {
    const { roman } = await cutTextFace(`${PROJECT}/.cache/fonts`);
    // Changes the container alone, so that the names can be read.
    const font = await subsetFont(readFileSync(roman.path), 'a', {
      targetFormat: 'truetype',
      keepFeatures: [],
      variationAxes: {},
      preserveNameIds: [LICENCE],
    });
    const names = fontNames(font);
    expect(names.get(FAMILY)).toBe('Lectern Serif');
    expect(names.get(POSTSCRIPT)).toBe('LecternSerif-Roman');
    expect(names.get(COPYRIGHT)).toContain('Adobe');
    expect(names.get(LICENCE)).toContain('SIL Open Font License');
  });

  it('is taken from the folder that keeps it, once it is cut', async () => {
    mkdirSync(SCRATCH, { recursive: true });
    const folder = mkdtempSync(`${SCRATCH}/fonts-`);
    const first = await cutTextFace(folder);
    writeFileSync(first.roman.path, 'kept');
    const second = await cutTextFace(folder);
    expect(readFileSync(second.roman.path, 'utf8')).toBe('kept');
    expect(readdirSync(folder)).toHaveLength(3);
    expect(first.roman.name).toMatch(/^serif\.[0-9a-f]{8}\.woff2$/);
  });

  it('refuses what is no font', () => {
    expect(() => renameFont(new Uint8Array(64), String)).toThrow('no name table');
  });
});

describe('the @font-face rules', () => {
  const css = fontFaces({ roman: '/b/serif.woff2', italic: '/b/serif-italic.woff2' });

  it('show text at once and change its face when that has arrived', () => {
    expect(css.match(/src:url\([^)]*\);font-display:swap/g)).toHaveLength(2);
  });

  it('offer every weight of the upright style, and one of the italic', () => {
    expect(css.match(/serif\.woff2[^}]*/)?.[0]).toContain('font-weight:400 700');
    expect(css.match(/serif-italic\.woff2[^}]*/)?.[0]).not.toContain('font-weight');
  });

  it('offer faces for some letters after the one for all, since a later face goes first', () => {
    const faces =
      css.match(/@font-face\{font-family:Lectern1;(?:(?!font-style)[^}])*(?=\})/g) ?? [];
    expect(faces.map((face) => face.includes('unicode-range'))).toEqual([false, true, true]);
  });

  it('give each stand-in the height of the text face', () => {
    const faces = Array.from(
      css.matchAll(/size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%/g),
      ([, ...numbers]) => numbers.map(Number),
    );
    expect(faces).toHaveLength(8);
    for (const [size = 0, ascent = 0, descent = 0] of faces) {
      expect((size * ascent) / 100).toBeCloseTo(103.6, 0);
      expect((size * descent) / 100).toBeCloseTo(33.5, 0);
    }
  });
});
