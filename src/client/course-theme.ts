import { THEMES } from '../lib/theme.ts';
import { keepTheme, readTheme } from './storage.ts';

/** Lets the reader choose a theme with the select inside; shows the kept choice. */
export class CourseTheme extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (select) select.value = readTheme() ?? '';
    this.addEventListener('change', this.#choose);
    addEventListener('storage', this.#follow);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#choose);
    removeEventListener('storage', this.#follow);
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    keepTheme(THEMES.find((theme) => theme === value));
    this.#show(value);
  };

  /** Another tab of the course has chosen. */
  readonly #follow = (): void => {
    const theme = readTheme() ?? '';
    const select = this.querySelector('select');
    if (select) select.value = theme;
    this.#show(theme);
  };

  #show(theme: string): void {
    const root = document.documentElement;
    if (theme) root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
  }
}

customElements.define('course-theme', CourseTheme);
