import { expect, test } from 'vitest';
import { allOrNothing } from '../../src/author/all-or-nothing.ts';

test('a step that fails undoes those before it, the last one first, also past one that can not be undone', () => {
  const undone: string[] = [];
  const change = () =>
    allOrNothing((undos) => {
      undos.push(() => undone.push('first'));
      undos.push(() => {
        throw new Error('stuck');
      });
      undos.push(() => undone.push('third'));
      throw new Error('no room');
    });
  expect(change).toThrow(/nor all of it be put back: Error: no room; Error: stuck$/);
  expect(undone).toEqual(['third', 'first']);
});

test('Ctrl-C waits until the change is done', () => {
  const before = process.listenerCount('SIGINT');
  allOrNothing(() => expect(process.listenerCount('SIGINT')).toBe(before + 1));
  expect(process.listenerCount('SIGINT')).toBe(before);
});
