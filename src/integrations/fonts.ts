import { copyFileSync, createReadStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withBase } from '../lib/course-map.ts';
import { fontFaces } from '../lib/font-css.ts';
import { cutTextFace, type FaceFile, type TextFace } from './text-face.ts';

/** Kept apart from Astro's cache, since what lies here depends on no course and no site. */
const CACHE = fileURLToPath(new URL('../../.cache/fonts', import.meta.url));

const MODULE_ID = 'virtual:lectern/fonts';

/**
 * Cuts the text face, puts it with its licence into the assets folder and tells pages its addresses
 * and `@font-face` rules as `virtual:lectern/fonts`. Both styles are kept for the next build.
 */
export function fonts(): AstroIntegration {
  let assets = '';
  let cutting: Promise<TextFace> | undefined;
  const face = () => (cutting ??= cutTextFace(CACHE));
  return {
    name: 'lectern:fonts',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        assets = config.build.assets;
        updateConfig({ vite: { plugins: [fontsModule(face, config)] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          void face().then((cut) => {
            const file = filesOf(cut).find(({ name }) =>
              request.url?.split('?')[0]?.endsWith(`/${assets}/${name}`),
            );
            if (!file) return next();
            response.setHeader(
              'Content-Type',
              file.name.endsWith('.woff2') ? 'font/woff2' : 'text/plain; charset=utf-8',
            );
            createReadStream(file.path).pipe(response);
          }, next);
        });
      },
      // Before `astro:build:done`, where other integrations look at the finished folder.
      'astro:build:generated': async ({ dir }) => {
        const target = join(fileURLToPath(dir), assets);
        mkdirSync(target, { recursive: true });
        for (const { name, path } of filesOf(await face())) copyFileSync(path, join(target, name));
      },
    },
  };
}

function fontsModule(cut: () => Promise<TextFace>, { base, build }: AstroConfig) {
  return {
    name: 'lectern:fonts',
    resolveId: (id: string) => (id === MODULE_ID ? `\0${MODULE_ID}` : undefined),
    async load(id: string) {
      if (id !== `\0${MODULE_ID}`) return undefined;
      const { roman, italic } = await cut();
      const urls = { roman: addressOf(roman), italic: addressOf(italic) };
      const values = { ...urls, css: fontFaces(urls) };
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
  function addressOf(file: FaceFile): string {
    return withBase(base, `/${build.assets}/${file.name}`);
  }
}

function filesOf({ roman, italic, licence }: TextFace): FaceFile[] {
  return [roman, italic, licence];
}
