import type { APIContext } from 'astro';
import { getCourse } from '../course/queries.ts';
import { llmsText } from '../lib/llms-text.ts';

/** A map of the course for language models. */
export async function GET({ site }: APIContext): Promise<Response> {
  return new Response(llmsText(await getCourse(), (href) => new URL(href, site).href));
}
