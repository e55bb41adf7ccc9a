import { RESERVED_SLUGS } from '../../../site.config.ts';
import { nameOf } from '../target-course.ts';
import type { LessonGroup } from './group-lessons.ts';

/** Titles of modules whose addresses differ from each other and from those of the site. */
export function uniqueTitles(groups: readonly LessonGroup[]): LessonGroup[] {
  const taken = new Set<string>(RESERVED_SLUGS);
  return groups.map((group) => {
    const title = freeTitle(group.title, taken);
    taken.add(nameOf(title));
    return { ...group, title };
  });
}

/** A slug for each lesson of a course, by its file: of its title, and of its module's where titles repeat. */
export function lessonSlugs(
  groups: readonly LessonGroup[],
  titleOf: (file: string) => string,
): Map<string, string> {
  const taken = new Set<string>(RESERVED_SLUGS);
  const slugs = new Map<string, string>();
  for (const { title, files } of groups)
    for (const file of files) {
      const slug = freeSlug(plainSlug(titleOf(file)) || 'lesson', plainSlug(title), taken);
      taken.add(slug);
      slugs.set(file, slug);
    }
  return slugs;
}

/** What a dash between spaces leaves is one hyphen: `a-keywords`, not `a---keywords`. */
function plainSlug(title: string): string {
  return nameOf(title).replace(/-{2,}/g, '-');
}

function freeTitle(wish: string, taken: ReadonlySet<string>): string {
  // A number alone would be taken for that of a module.
  const title = /^\d*$/.test(nameOf(wish)) ? `Module ${wish}` : wish;
  const isFree = (candidate: string) => !taken.has(nameOf(candidate));
  if (isFree(title)) return title;
  for (let count = RESERVED_SLUGS.includes(nameOf(title)) ? 1 : 2; ; count += 1) {
    // A slug is cut at its end, so the number goes first where it would be cut off.
    const free = [`${title} ${count}`, `${count}. ${title}`].find(isFree);
    if (free !== undefined) return free;
  }
}

function freeSlug(slug: string, moduleSlug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  const whole = plainSlug(`${slug}-${moduleSlug}`);
  if (whole !== slug && whole.startsWith(slug) && !taken.has(whole)) return whole;
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}
