import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { getCourse } from '../course/queries.ts';
import { withBase } from '../lib/course-map.ts';

/** The lessons as a feed, the newest first; lessons without a day of publication in reverse order after them. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { title, description, language, href, lessons } = await getCourse();
  const absolute = (path: string) => new URL(path, site).href;
  const newest = lessons
    .toReversed()
    .sort((a, b) => (b.published?.getTime() ?? 0) - (a.published?.getTime() ?? 0));
  const self = absolute(withBase(import.meta.env.BASE_URL, '/rss.xml'));
  return rss({
    title,
    description,
    site: absolute(href),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${language}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: newest.map((lesson) => ({
      title: lesson.title,
      description: lesson.dek,
      link: absolute(lesson.href),
      categories: [lesson.module.title],
      ...(lesson.published ? { pubDate: lesson.published } : {}),
    })),
  });
}
