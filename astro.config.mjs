import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { course } from './src/integrations/course.ts';
import { fonts } from './src/integrations/fonts.ts';
import { publish } from './src/integrations/publish.ts';
import { quietDirectives } from './src/integrations/quiet-directives.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { withBase } from './src/lib/course-map.ts';
import { readBasePath, readSiteUrl } from './src/lib/site-settings.ts';
import { MDX_OPTIONS } from './src/markdown/pipeline.ts';
import { PORT } from './src/site.config.ts';

const base = readBasePath(process.env.BASE_PATH);
const moved = redirects();
const isListed = (path) => path !== withBase(base, '/search/') && !moved.isRedirect(path);

export default defineConfig({
  site: readSiteUrl(process.env.SITE_URL, `http://localhost:${PORT}`),
  base,
  trailingSlash: 'always',
  compressHTML: true,
  server: { port: PORT },
  build: { inlineStylesheets: 'always', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    course(),
    fonts(),
    mdx(MDX_OPTIONS),
    moved.integration,
    sitemap({ filter: (page) => isListed(new URL(page).pathname) }),
    quietDirectives(),
    searchIndex(),
    publish(),
  ],
});
