/** Colour themes that a reader can choose; without a choice the system's scheme decides. */
export const THEMES = ['light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The choice is kept under this key: one of THEMES, for ever, or nothing while the system decides. */
export const THEME_KEY = 'theme';

/** Runs in the head of each page before anything is painted, so that a kept choice never flashes. */
export const THEME_LINE = `try{let t=localStorage.${THEME_KEY};/^(${THEMES.join('|')})$/.test(t)&&(document.documentElement.dataset.theme=t)}catch{}`;
