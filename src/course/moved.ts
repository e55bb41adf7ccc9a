import { getEntry } from 'astro:content';
import { hrefOf, lessonAddress, splitAddress } from '../lib/anchors.ts';
import type { CourseView, LessonView } from '../lib/course-view.ts';
import type { OldTerms } from '../lib/glossary.ts';
import { getCourse } from './queries.ts';

/** A section that left its page: the id that it had there, and what stands at its address now. */
export interface MovedSectionView {
  readonly id: string;
  readonly title: string;
  /** With the base path. */
  readonly href: string;
}

/** An old address of a lesson or a module and where it leads. */
export interface RedirectView {
  /** `module/lesson` or `module`. */
  readonly from: string;
  readonly title: string;
  /** With the base path. */
  readonly href: string;
  /** What of it leads elsewhere. */
  readonly sections: readonly MovedSectionView[];
}

/** The sections that a lesson had before and that are elsewhere now. */
export async function getMovedSections({ slug }: LessonView): Promise<MovedSectionView[]> {
  const [course, entry] = await Promise.all([getCourse(), getEntry('lessons', slug)]);
  return viewSections(entry?.data.moved ?? [], course);
}

/** What the course's terms were called before. */
export async function getOldTerms(): Promise<OldTerms> {
  return (await getEntry('course', 'course'))?.data.oldTerms ?? {};
}

/** Every old address of a lesson or a module. */
export async function getRedirects(): Promise<RedirectView[]> {
  const [course, entry] = await Promise.all([getCourse(), getEntry('course', 'course')]);
  return (entry?.data.redirects ?? []).flatMap(({ from, to, sections }) => {
    const goal = viewGoal(to, course);
    return goal ? [{ from, ...goal, sections: viewSections(sections, course) }] : [];
  });
}

function viewSections(
  sections: readonly { readonly id: string; readonly address: string }[],
  course: CourseView,
): MovedSectionView[] {
  return sections.flatMap(({ id, address }) => {
    const goal = viewGoal(address, course);
    return goal ? [{ id, ...goal }] : [];
  });
}

/** What stands at an address; in `dev`, where nothing is checked, it may be nothing. */
function viewGoal(
  address: string,
  { lessons, modules }: CourseView,
): Omit<MovedSectionView, 'id'> | undefined {
  const { lesson, anchor } = splitAddress(address);
  const module = modules.find(({ slug }) => slug === lesson);
  if (module) return { title: module.title, href: module.href };
  const found = lessons.find(
    ({ slug, module }) => lessonAddress({ moduleSlug: module.slug, slug }) === lesson,
  );
  if (!found) return undefined;
  const heading = found.headings.find(({ id }) => id === anchor)?.text;
  const term = found.terms.find(({ id }) => id === anchor)?.name;
  return { title: heading ?? term ?? found.title, href: hrefOf(address, import.meta.env.BASE_URL) };
}
