/**
 * Arrow keys, Home and End walk from the input through the results and back; a letter typed at a
 * result goes on in the input. Focus itself moves, so that a screen reader reads a link as a link.
 */
export function moveFocus(
  event: KeyboardEvent,
  input: HTMLInputElement,
  links: readonly HTMLElement[],
): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const place = links.indexOf(document.activeElement as HTMLElement);
  const isAtInput = document.activeElement === input;
  if (place < 0 && !isAtInput) return;
  const target = targetOf(event.key, place, links, input);
  if (target) {
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  } else if (
    !isAtInput &&
    (event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' '))
  ) {
    input.focus();
  }
}

function targetOf(
  key: string,
  place: number,
  links: readonly HTMLElement[],
  input: HTMLInputElement,
): HTMLElement | undefined {
  if (key === 'ArrowDown') return links[place + 1] ?? (place < 0 ? undefined : input);
  if (key === 'ArrowUp') return place > 0 ? links[place - 1] : place === 0 ? input : links.at(-1);
  if (place < 0) return undefined;
  if (key === 'Home') return links[0];
  return key === 'End' ? links.at(-1) : undefined;
}
