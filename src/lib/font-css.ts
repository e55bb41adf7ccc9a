/** Name of the text face in style sheets; what stands in for it bears the same with a number. */
const FAMILY = 'Lectern';

/** A font of the reader's system, widened or narrowed until its lines break where the text face's do. */
interface Fallback {
  readonly family: string;
  /** Full names, first found wins; they share their metrics. */
  readonly local: readonly string[];
  /** Width of text in the text face over that in the system's font, in per cent. */
  readonly size: number;
  readonly isItalic?: boolean;
  /** The characters it is for, as a `unicode-range`; a later face of a family goes before an earlier. */
  readonly range?: string;
}

/** Ascent and descent of the text face over its em, in per cent. Line gaps count only in `line-height: normal`. */
const ASCENT = 103.6;
const DESCENT = 33.5;

const TIMES = ['Times New Roman', 'Liberation Serif'];

/** Digits, capitals and marks; the marks that stand on the line are as narrow as the small letters. */
const TALL = 'U+21-2B,U+2D,U+2F-39,U+3F-5A,U+A3,U+2010-201F';

/**
 * Times comes with Windows, macOS and iOS, Liberation with Linux, Noto with Android. Georgia stands
 * only where Times does too, so a face of its own would never be reached. Both have an italic, since the
 * text face's is loaded when a page holds one.
 *
 * Sizes are least-square fits over running text, word by word with the space after it, at widths that
 * no pixel grid rounds. The small letters of Times are far narrower than the text face's, its space and
 * capitals are not: with one size for all, words would be off by 1.4 times as much.
 */
const FALLBACKS: readonly Fallback[] = [
  { family: `${FAMILY}1`, local: TIMES, size: 115.7 },
  { family: `${FAMILY}1`, local: TIMES, size: 101.5, range: TALL },
  { family: `${FAMILY}1`, local: TIMES, size: 94.5, range: 'U+20' },
  {
    family: `${FAMILY}1`,
    local: ['Times New Roman Italic', 'Liberation Serif Italic'],
    size: 104,
    isItalic: true,
  },
  { family: `${FAMILY}2`, local: ['Noto Serif', 'NotoSerif-Regular'], size: 95.2 },
  {
    family: `${FAMILY}2`,
    local: ['Noto Serif Italic', 'NotoSerif-Italic'],
    size: 90.5,
    isItalic: true,
  },
];

/**
 * Stand in for small caps, which Times lacks and browsers make without regard to `size-adjust`: so
 * with `font-synthesis-small-caps: none`, as lower case that is as wide as the small caps to come.
 */
const SMALL_CAPS: readonly Fallback[] = [
  { family: `${FAMILY}3`, local: TIMES, size: 136.5 },
  { family: `${FAMILY}3`, local: TIMES, size: 99.8, range: `U+20,${TALL}` },
];

/** The `@font-face` rules, short, since every page carries them. */
export function fontFaces(files: { readonly roman: string; readonly italic: string }): string {
  const face = (file: string, style: string) =>
    `@font-face{font-family:${FAMILY};src:url(${file});font-display:swap${style}}`;
  return [
    face(files.roman, ';font-weight:400 700'),
    face(files.italic, ';font-style:italic'),
    ...[...FALLBACKS, ...SMALL_CAPS].map(fallbackFace),
  ].join('');
}

function fallbackFace({ family, local, size, isItalic, range }: Fallback): string {
  const src = local.map((name) => `local(${name})`).join();
  const fit = (share: number) => `${Number(((share / size) * 100).toFixed(1))}%`;
  const style = isItalic ? ';font-style:italic' : '';
  const only = range ? `;unicode-range:${range}` : '';
  return `@font-face{font-family:${family};src:${src};size-adjust:${size}%;ascent-override:${fit(ASCENT)};descent-override:${fit(DESCENT)}${style}${only}}`;
}
