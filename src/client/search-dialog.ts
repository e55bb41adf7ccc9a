import { withBase } from '../lib/course-map.ts';
import { make } from './dom.ts';
import css from './search.css?inline';
import { engine } from './search-engine.ts';
import { SearchView } from './search-view.ts';

let opened: { readonly dialog: HTMLDialogElement; readonly input: HTMLInputElement } | undefined;

/** Starts loading the index, for a reader who seems about to search. */
export function warmUp(): void {
  engine.start();
}

/** Opens the search dialog, with what was `typed` already; made at the first call. Focus goes back to where it was when it closes. */
export function openSearch(typed = ''): void {
  opened ??= makeDialog();
  const { dialog, input } = opened;
  if (dialog.open) return;
  dialog.showModal();
  input.focus();
  input.select();
  engine.start();
  if (typed === '') return;
  input.value = typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function makeDialog(): NonNullable<typeof opened> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const input = make('input', {
    type: 'text',
    role: 'searchbox',
    name: 'q',
    'aria-label': 'Search the course',
    'aria-describedby': 'search-hint',
    placeholder: 'A word, a name or a question',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = make(
    'button',
    { type: 'button', class: 'close', 'aria-label': 'Close search' },
    '✕',
  );
  const module = make(
    'select',
    { name: 'module', 'aria-label': 'Module', hidden: true },
    make('option', { value: '' }, 'All modules'),
  );
  const status = make('p', { class: 'status', role: 'status' });
  const hint = make(
    'p',
    { class: 'hint', id: 'search-hint' },
    'Arrow keys walk through the results, Enter opens the best, Escape closes.',
  );
  const form = make(
    'form',
    { role: 'search', action: withBase(import.meta.env.BASE_URL, '/search/') },
    input,
    close,
    module,
    status,
  );
  const results = make('div', { class: 'results' });
  const dialog = make(
    'dialog',
    { class: 'search-ui', 'aria-label': 'Search' },
    form,
    results,
    hint,
  );

  const view = new SearchView({ form, input, module, status, results }, engine);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void view.openBest();
  });
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    // A click beside the dialog lands on it, one inside on what it holds; a link to this page closes too.
    if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, input };
}
