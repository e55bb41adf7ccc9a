/// <reference types="astro/client" />

declare module 'virtual:lectern/fonts' {
  /** Address of the upright text face, with the base path. */
  export const roman: string;
  /** Address of the italic text face. */
  export const italic: string;
  /** Every `@font-face` rule of the site. */
  export const css: string;
}

/** The part of subset-font that is used here; the package has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'woff2' | 'truetype';
    keepFeatures: readonly string[];
    variationAxes: Record<string, number | { min: number; max: number }>;
    preserveNameIds?: readonly number[];
    noHinting?: boolean;
  }
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
