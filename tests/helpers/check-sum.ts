/** A figure as the lesson states it, and what it should come to. */
export type Sum = readonly [stated: string, value: number];

const SCALES: Readonly<Record<string, number>> = {
  '%': 0.01,
  k: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  p: 0.01,
};
const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** What is wrong with a sum: absent from the text, or not what the figures come to; undefined where it is right. */
export function checkSum([stated, value]: Sum, text: string): string | undefined {
  if (!stands(stated.toLowerCase(), text.toLowerCase()))
    return `"${stated}" does not stand in the lesson`;
  const read = readFigure(stated);
  if (!read) return `"${stated}" holds no figure that can be read`;
  if (Math.abs(read.value - value) > read.step / 2 + 1e-9 * Math.abs(value))
    return `"${stated}" should be ${value}`;
  return undefined;
}

/** Whether a figure stands in a text by itself, and not as a part of a longer one. */
function stands(stated: string, text: string): boolean {
  for (let at = text.indexOf(stated); at !== -1; at = text.indexOf(stated, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + stated.length, at + stated.length + 2);
    const isCutBefore = /^\d/.test(stated) && /\d[.,]?$|£$/.test(before);
    const isCutAfter = /\d$/.test(stated) && /^[.,]?\d/.test(after);
    if (!isCutBefore && !isCutAfter) return true;
  }
  return false;
}

/** The number that a figure states, and the size of its last digit. */
function readFigure(stated: string): { value: number; step: number } | undefined {
  const m =
    /([−-]?)\s*£?(\d[\d,]*)(?:\.(\d+))?\s*(%|per cent|million|billion|k\b|m\b|bn\b|p\b)?/.exec(
      stated,
    );
  if (!m) {
    const value = readWords(stated.toLowerCase());
    return value === undefined ? undefined : { value, step: 1 };
  }
  const [, sign, whole = '', decimals = '', unit = ''] = m;
  const scale = unit === 'per cent' ? 0.01 : (SCALES[unit] ?? 1);
  const size = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`) * scale;
  return { value: sign ? -size : size, step: scale / 10 ** decimals.length };
}

function readWords(text: string): number | undefined {
  for (const word of text.split(/[^a-z-]+/)) {
    const [a = '', b] = word.split('-');
    const tens = TENS.indexOf(a);
    if (tens > 1) return tens * 10 + (b ? UNITS.indexOf(b) : 0);
    if (UNITS.includes(a)) return UNITS.indexOf(a);
  }
  return undefined;
}
