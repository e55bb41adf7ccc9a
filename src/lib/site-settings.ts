import { RequestError } from './report.ts';

/** Reads `BASE_PATH`: `name`, `/name` or `name/` as `/name/`; `/` where there is none. */
export function readBasePath(text: string | undefined): string {
  const parts = (text ?? '').split('/').filter(Boolean);
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part)))
    throw new RequestError(
      `BASE_PATH can't be "${text}": write a path such as /course/, in letters, digits and hyphens.`,
    );
  return `/${parts.map((part) => `${part}/`).join('')}`;
}

/** Reads `SITE_URL`, where the site will live; `fallback` where there is none. A path in it is refused. */
export function readSiteUrl(text: string | undefined, fallback: string): string {
  if (!text) return fallback;
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text))
    throw new RequestError(
      `SITE_URL can't be "${text}": write an address such as https://course.example.`,
    );
  const { origin, href, pathname } = new URL(text);
  if (href === `${origin}/`) return origin;
  throw new RequestError(
    `SITE_URL can't be "${text}": write ${origin}, and what follows it as BASE_PATH=${pathname}`,
  );
}
