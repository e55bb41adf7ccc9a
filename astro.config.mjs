import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { course } from './src/integrations/course.ts';
import { publish } from './src/integrations/publish.ts';
import { MDX_OPTIONS } from './src/markdown/pipeline.ts';
import { PORT } from './src/site.config.ts';

export default defineConfig({
  site: process.env.SITE_URL || `http://localhost:${PORT}`,
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  compressHTML: true,
  server: { port: PORT },
  build: { inlineStylesheets: 'always', assets: 'assets' },
  devToolbar: { enabled: false },
  integrations: [course(), mdx(MDX_OPTIONS), sitemap(), publish()],
});
