import { noticeOfFiles } from './settings-file.ts';
import type { Notice } from '../types.ts';

const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

/**
 * The pages of a site in its first language: a folder named by a language that repeats, for the most part,
 * the pages of the site or of another language is a translation. `root` has no `/` at its end.
 */
export function firstLanguage(
  files: readonly string[],
  root: string,
): { files: string[]; notices: Notice[] } {
  const pathOf = (file: string) => file.slice(root === '' ? 0 : root.length + 1);
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const [first = '', ...rest] = pathOf(file).split('/');
    const language = rest.length > 0 && LANGUAGE.test(first) ? first : '';
    folders.set(language, [...(folders.get(language) ?? []), file]);
  }
  const own = folders.get('') ?? [];
  const base =
    own.length > 0 ? '' : (['en', ...folders.keys()].find((name) => folders.has(name)) ?? '');
  const pages = new Set(
    (folders.get(base) ?? []).map((file) => pathOf(file).slice(base === '' ? 0 : base.length + 1)),
  );
  const isTranslation = (language: string) => {
    const translated = language === base ? [] : (folders.get(language) ?? []);
    const repeated = translated.filter((file) =>
      pages.has(pathOf(file).slice(language.length + 1)),
    );
    return repeated.length * 2 > translated.length;
  };
  const translations = [...folders.keys()].filter(isTranslation);
  return {
    files: files.filter((file) => !translations.includes(pathOf(file).split('/')[0] ?? '')),
    notices: noticeOfFiles(translations, 'folders that hold translations are left out'),
  };
}
