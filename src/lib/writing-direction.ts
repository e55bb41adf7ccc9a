/** Languages written from right to left, unless their tag names another script. */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const SCRIPTS_TO_LEFT = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** The value of `dir` for a language tag; `undefined` for left to right, which is what pages are without it. */
export function directionOf(language: string): 'rtl' | undefined {
  const [code = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  const isToLeft = script ? SCRIPTS_TO_LEFT.has(script) : RIGHT_TO_LEFT.has(code);
  return isToLeft ? 'rtl' : undefined;
}
