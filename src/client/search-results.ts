import { withBase } from '../lib/course-map.ts';
import type { FoundDefinition } from '../lib/search-definition.ts';
import type { LessonResult, ModuleResult, SectionResult } from '../lib/search-rank.ts';
import type { SearchOutcome } from '../lib/search-run.ts';
import { make } from './dom.ts';

/** What a results list lets its reader do besides following a link. */
export interface ResultActions {
  readonly onSuggestion: (query: string) => void;
  readonly onMore: () => void;
}

/** The results of a query as headings, lists and links: the module, its lessons, their best sections. */
export function renderOutcome(
  outcome: SearchOutcome,
  input: string,
  actions: ResultActions,
): Node[] {
  const { modules, more } = outcome;
  const marks = new URLSearchParams({ mark: outcome.words.join(' ') }).toString();
  const parts: Node[] = [];
  const note = renderNote(outcome, input, actions);
  if (note) parts.push(note);
  if (outcome.definition) parts.push(renderDefinition(outcome.definition));
  parts.push(...modules.map((module) => renderModule(module, marks)));
  if (modules.length > 0 && more > 0) {
    const button = make('button', { type: 'button', class: 'more' }, 'Show more lessons');
    button.addEventListener('click', actions.onMore);
    parts.push(button);
  }
  return parts;
}

/** `4 sections in 2 lessons`, to be seen and read out. */
export function describeOutcome({ modules, more }: SearchOutcome): string {
  const lessons = modules.flatMap((module) => module.lessons);
  const sections = lessons.reduce((sum, lesson) => sum + lesson.sections.length, 0);
  if (sections === 0) return 'Nothing found';
  const found = `${count(sections, 'section')} in ${count(lessons.length, 'lesson')}`;
  return more > 0 ? `${found}, and more lessons to show` : found;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function renderNote(
  { modules, missing, suggestions }: SearchOutcome,
  input: string,
  { onSuggestion }: ResultActions,
): Node | undefined {
  const isEmpty = modules.length === 0;
  if (!isEmpty && missing.length === 0) return undefined;
  const words = missing.map((word) => `“${word}”`).join(' or ');
  const said = isEmpty
    ? `Nothing in the course answers “${input.trim()}”.`
    : `No lesson holds ${words}.`;
  const note = make('p', { class: 'note' }, said);
  if (suggestions.length === 0) return note;
  note.append(' Did you mean ');
  suggestions.forEach((suggestion, index) => {
    const button = make('button', { type: 'button', class: 'suggestion' }, suggestion);
    button.addEventListener('click', () => onSuggestion(suggestion));
    note.append(index === 0 ? '' : index === suggestions.length - 1 ? ' or ' : ', ', button);
  });
  note.append('?');
  return note;
}

function renderDefinition({ name, text, anchor }: FoundDefinition): Node {
  const href = `${withBase(import.meta.env.BASE_URL, '/glossary/')}#${encodeURIComponent(anchor)}`;
  const link = make('a', { href }, 'In the glossary');
  return make('p', { class: 'definition' }, make('dfn', {}, name), ` ${text} `, link);
}

function renderModule({ title, lessons }: ModuleResult, marks: string): Node {
  const list = make('ul', {}, ...lessons.map((lesson) => renderLesson(lesson, marks)));
  return make('section', {}, make('h2', {}, title), list);
}

function renderLesson({ title, number, sections }: LessonResult, marks: string): Node {
  const [best, ...others] = sections;
  const item = make('li', { class: 'lesson-result' });
  if (best)
    item.append(
      renderLink(
        best,
        marks,
        number ? `${number} ${title}` : title,
        best.title === title ? undefined : best.title,
      ),
    );
  if (others.length > 0) {
    item.append(
      make(
        'ul',
        {},
        ...others.map((section) => make('li', {}, renderLink(section, marks, section.title))),
      ),
    );
  }
  return item;
}

function renderLink(
  { href, excerpt }: SectionResult,
  marks: string,
  title: string,
  below?: string,
): HTMLAnchorElement {
  const [path = '', hash] = href.split('#');
  const address = `${path}?${marks}${hash === undefined ? '' : `#${hash}`}`;
  const pieces = excerpt.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));
  return make(
    'a',
    { href: address },
    make('span', { class: 'title' }, title),
    below === undefined ? undefined : make('span', { class: 'section' }, below),
    make('span', { class: 'excerpt' }, ...pieces),
  );
}
