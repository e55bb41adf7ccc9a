/**
 * Whether a path fits a pattern of `*`, `?` and, for any number of folders, `**`. Works in time that grows
 * with the product of their lengths, whatever the pattern.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  return fits(path.split('/'), pattern.split('/'), '**', (part, glob) =>
    fits(
      Array.from(part),
      Array.from(glob),
      '*',
      (sign, wanted) => wanted === '?' || wanted === sign,
    ),
  );
}

/** Fits items to a pattern whose `star` stands for any number of them, going back to the last star alone. */
function fits(
  items: readonly string[],
  pattern: readonly string[],
  star: string,
  fitsOne: (item: string, wanted: string) => boolean,
): boolean {
  let item = 0;
  let at = 0;
  let retry: { item: number; at: number } | undefined;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === star) {
      retry = { item, at: at + 1 };
      at += 1;
    } else if (wanted !== undefined && fitsOne(items[item] ?? '', wanted)) {
      item += 1;
      at += 1;
    } else {
      if (!retry) return false;
      retry.item += 1;
      ({ item, at } = retry);
    }
  }
  return pattern.slice(at).every((wanted) => wanted === star);
}
