const SIGNS_OF_INTENT = ['pointerenter', 'focusin', 'touchstart'] as const;

/** Turns the link to the search page into a button that opens a dialog, also by Ctrl-K, ⌘K and `/`. */
export class CourseSearch extends HTMLElement {
  /** What was typed since the dialog was asked for and until it opens. */
  #typed: string | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
    const keys = this.querySelector('kbd');
    if (keys && isApple) keys.textContent = '⌘K';
    link?.setAttribute('role', 'button');
    link?.setAttribute('aria-haspopup', 'dialog');
    link?.setAttribute('aria-keyshortcuts', `${isApple ? 'Meta' : 'Control'}+K /`);
    for (const sign of SIGNS_OF_INTENT)
      this.addEventListener(sign, this.#warmUp, { once: true, passive: true });
    this.addEventListener('click', this.#click);
    document.addEventListener('keydown', this.#press);
  }

  disconnectedCallback(): void {
    for (const sign of SIGNS_OF_INTENT) this.removeEventListener(sign, this.#warmUp);
    this.removeEventListener('click', this.#click);
    document.removeEventListener('keydown', this.#press);
  }

  readonly #warmUp = (): void => {
    void import('./search-dialog.ts').then(({ warmUp }) => warmUp());
  };

  readonly #click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void this.#open();
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (this.#typed !== undefined) return this.#type(event, this.#typed);
    const isShortcut =
      event.key.toLowerCase() === 'k' &&
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !event.altKey;
    const isSlash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    const isSpace = event.key === ' ' && this.contains(event.target as Node);
    if (!isShortcut && !isSlash && !isSpace) return;
    event.preventDefault();
    void this.#open();
  };

  /** A page with a search form of its own has no need of the dialog; where it can't be loaded, there is the page. */
  async #open(): Promise<void> {
    const input = document.querySelector<HTMLInputElement>('course-search-panel input');
    if (input) return input.focus();
    this.#typed ??= '';
    try {
      const { openSearch } = await import('./search-dialog.ts');
      openSearch(this.#typed);
    } catch {
      location.assign(this.querySelector('a')?.href ?? '');
    }
    this.#typed = undefined;
  }

  #type(event: KeyboardEvent, typed: string): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') this.#typed = typed.slice(0, -1);
    else if (event.key.length === 1) this.#typed = typed + event.key;
    else return;
    event.preventDefault();
  }
}

/** A field that is not seen gets no text: the one of a dialog just closed may keep focus until the next frame. */
function isTyping({ target }: Event): boolean {
  if (!(target instanceof HTMLElement) || !target.checkVisibility()) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

customElements.define('course-search', CourseSearch);

// What only some pages need is loaded there alone.
if (document.querySelector('course-search-panel')) void import('./search-panel.ts');
if (new URLSearchParams(location.search).has('mark')) void import('./mark-words.ts');
