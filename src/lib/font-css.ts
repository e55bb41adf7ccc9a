/** Name of the text face in style sheets; its fallbacks are the same with a number. */
export const TEXT_FAMILY = 'Lectern';

/** A font of the reader's system, fitted over by the text face's measures. */
interface Fallback {
  /** Full names, first found wins; they share their metrics. */
  readonly local: readonly string[];
  /** Width of running English text in the text face over that in the system's font, in per cent. */
  readonly size: number;
}

/** Ascent and descent of the text face over its em, in per cent. Line gaps count only in `line-height: normal`. */
const ASCENT = 103.6;
const DESCENT = 33.5;

/**
 * Times comes with Windows, macOS and iOS, Liberation with Linux, Noto with Android. Georgia stands
 * only where Times does too, so a face of its own would never be reached.
 */
const FALLBACKS: readonly Fallback[] = [
  { local: ['Times New Roman', 'Liberation Serif'], size: 113 },
  { local: ['Noto Serif', 'NotoSerif-Regular'], size: 95.2 },
];

/** Value of `font-family` for running text: the face, what stands in for it while it loads, the system's serif. */
export const TEXT_STACK = [
  TEXT_FAMILY,
  ...FALLBACKS.map((_, index) => `${TEXT_FAMILY}${index + 1}`),
  'serif',
].join(',');

/** The `@font-face` rules, short, since every page carries them. */
export function fontFaces(files: { readonly roman: string; readonly italic: string }): string {
  const face = (file: string, style: string) =>
    `@font-face{font-family:${TEXT_FAMILY};src:url(${file});font-weight:400 700;font-display:swap${style}}`;
  return [
    face(files.roman, ''),
    face(files.italic, ';font-style:italic'),
    ...FALLBACKS.map(fallbackFace),
  ].join('');
}

function fallbackFace({ local, size }: Fallback, index: number): string {
  const src = local.map((name) => `local(${name})`).join();
  const fit = (share: number) => `${Number(((share / size) * 100).toFixed(1))}%`;
  return `@font-face{font-family:${TEXT_FAMILY}${index + 1};src:${src};size-adjust:${size}%;ascent-override:${fit(ASCENT)};descent-override:${fit(DESCENT)}}`;
}
