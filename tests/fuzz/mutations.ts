import fc from 'fast-check';

/** What is done to a source at one place: characters taken out, doubled, or replaced by `filling`. */
interface Spoiling {
  /** 0–1 of its length. */
  readonly place: number;
  readonly length: number;
  readonly filling: string;
}

/** Marks that mean something to one reader or another, and characters that no text should hold. */
const FILLINGS = [
  '',
  '<',
  '>',
  '{',
  '}',
  '`',
  '```\n',
  '***',
  '\n\n',
  '\n# ',
  '\t',
  '](javascript:alert(1))',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{alert(1)}',
  '<!--',
  '&#x6a;avascript:',
  '\u0000',
  '\u202e',
  '\ud800',
  '\r',
  '---\n',
  ':::',
  '[^1]',
  '|',
];

const spoilings = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.nat(8),
    filling: fc.constantFrom(...FILLINGS),
  }),
  { maxLength: 6 },
);

/** A stretch of a whole text or pieces in any order, spoilt at a few places. */
export function mutatedText(pieces: readonly string[], whole?: string): fc.Arbitrary<string> {
  const mixed = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
    .map((chosen) => chosen.join(''));
  const stretch = fc.tuple(fc.nat(), fc.nat(2000)).map(([start, length]) => {
    const from = start % Math.max(1, (whole ?? '').length);
    return (whole ?? '').slice(from, from + length);
  });
  const text = whole === undefined ? mixed : fc.oneof(mixed, mixed, stretch);
  return fc.tuple(text, spoilings).map(([source, places]) => places.reduce(spoil, source));
}

function spoil(text: string, { place, length, filling }: Spoiling): string {
  const at = Math.floor(place * text.length);
  return text.slice(0, at) + filling + text.slice(at + length);
}

/** A file with some of its bytes changed, or its end cut off. */
export function mutatedBytes(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 });
  return fc.tuple(changes, fc.nat(20)).map(([places, cut]) => {
    const bytes = file.slice(0, cut === 0 ? Math.floor(file.length / 2) : file.length);
    for (const [place, value] of places) bytes[place % bytes.length] = value;
    return bytes;
  });
}
