import { THEME_KEY, THEMES, type Theme } from '../lib/theme.ts';

/** The kept choice; whatever else stands there counts as none. */
export function readTheme(): Theme | undefined {
  try {
    const kept = localStorage.getItem(THEME_KEY);
    return THEMES.find((theme) => theme === kept);
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it. Where storage is shut the choice lasts as long as the page. */
export function keepTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // A reader who shuts storage has chosen that nothing is kept.
  }
}
