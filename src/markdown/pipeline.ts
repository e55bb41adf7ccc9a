import { unified } from '@astrojs/markdown-remark';
import { remarkGfmByNeed } from './remark-gfm-by-need.ts';
import { headingIdSyntax } from './heading-id-syntax.ts';
import type { CourseContext } from './lesson-file.ts';
import { rehypeCallouts } from './rehype-callouts.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeContrast } from './rehype-contrast.ts';
import { rehypeDrawings } from './rehype-drawings.ts';
import { rehypeHeadingIds } from './rehype-heading-ids.ts';
import { rehypeHeadingLinks } from './rehype-heading-links.ts';
import { rehypeImages } from './rehype-images.ts';
import { rehypeInertHtml } from './rehype-inert-html.ts';
import { rehypeLessonFacts } from './rehype-lesson-facts.ts';
import { rehypeLinks } from './rehype-links.ts';
import { rehypeLiteralJsx } from './rehype-literal-jsx.ts';
import { rehypeMdxNames } from './rehype-mdx-names.ts';
import { rehypeOldAnchors } from './rehype-old-anchors.ts';
import { rehypeRawHtml } from './rehype-raw-html.ts';
import { rehypeTaskItems } from './rehype-task-items.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { rehypeTypography } from './rehype-typography.ts';
import { rehypeWideBlocks } from './rehype-wide-blocks.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkImages } from './remark-images.ts';

/** What @astrojs/mdx is to be given and the compiler uses too. `optimize` merges static elements into strings. */
export const MDX_OPTIONS = { optimize: true } as const;

/** A processor of Astro's that renders `.md` and compiles `.mdx`. */
export type LessonProcessor = ReturnType<typeof unified>;

/**
 * The one way from a lesson's source to HTML, for Markdown and MDX alike. Ids come before typography, so
 * that a quote mark's shape never changes an address; facts before the links that the site adds.
 */
export function lessonPipeline(context: CourseContext): LessonProcessor {
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [
      remarkGfmByNeed,
      headingIdSyntax,
      remarkHeadingIds,
      [remarkImages, context],
    ] as never,
    remarkRehype: {
      clobberPrefix: 'note-',
      footnoteLabel: 'Notes',
      footnoteLabelProperties: {},
      footnoteBackContent: '↩︎',
    },
    rehypePlugins: [
      [rehypeRawHtml, context],
      rehypeLiteralJsx,
      [rehypeMdxNames, context],
      [rehypeDrawings, context],
      [rehypeInertHtml, context],
      [rehypeCallouts, context],
      rehypeCode,
      [rehypeTerms, context],
      [rehypeHeadingIds, context],
      [rehypeLinks, context],
      [rehypeImages, context],
      rehypeTypography,
      [rehypeLessonFacts, context],
      [rehypeOldAnchors, context],
      [rehypeContrast, context],
      rehypeWideBlocks,
      rehypeTaskItems,
      rehypeHeadingLinks,
    ] as never,
  });
}
