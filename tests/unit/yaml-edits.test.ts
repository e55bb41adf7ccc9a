import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/author/edits/text-edits.ts';
import { editPlan, editTitle } from '../../src/author/edits/yaml-edits.ts';
import { withoutSuccessor } from '../../src/author/ledger-text.ts';

const PLAN = `# What each lesson holds: old, and others.
lessons:
  old: # the first
    words: [1700,  1900]
    links: [ other, "old",  older ] # old
    terms: [old]
  other:
    links:
      - 'old' # here
      - other
`;

describe('plan.yml', () => {
  test('gets a new name of a lesson as key and in links, and nothing else in it changes', () => {
    expect(applyEdits(PLAN, editPlan(PLAN, new Map([['old', 'new']])))).toBe(
      PLAN.replace('  old: #', '  new: #').replace('"old"', 'new').replace("'old'", 'new'),
    );
  });

  test('gets quotes around a name that YAML would take for something else', () => {
    expect(
      applyEdits(
        'lessons: { old: {} }',
        editPlan('lessons: { old: {} }', new Map([['old', '2024']])),
      ),
    ).toBe('lessons: { "2024": {} }');
  });

  test('is not edited where it plans the new name too', () => {
    expect(() => editPlan(PLAN, new Map([['old', 'other']]))).toThrow(
      'plans both "old" and "other"',
    );
  });

  test.each(['', 'lessons:', 'lessons: []', 'lessons: { other: }', '- old'])(
    'of another form is left alone: %j',
    (text) => {
      expect(editPlan(text, new Map([['old', 'new']]))).toEqual([]);
    },
  );
});

describe('a title', () => {
  test.each([
    ['title: Old # mine\ndek: D\n', 'title: New # mine\ndek: D\n'],
    ["dek: D\r\ntitle: 'Old'\r\n", 'dek: D\r\ntitle: New\r\n'],
    ['title: >\n  Old\n  one\ndek: D\n', 'title: New\ndek: D\n'],
    ['title: Old\n  one\ndek: D\n', 'title: New\ndek: D\n'],
    ['dek: D\n', 'title: New\ndek: D\n'],
  ])('is replaced where it stands: %j', (text, expected) => {
    expect(applyEdits(text, editTitle(text, 0, text.length, 'New'))).toBe(expected);
  });

  test('is quoted where it has to be', () => {
    const text = 'title: Old\n';
    const title = 'Goals: "why" # 1';
    expect(applyEdits(text, editTitle(text, 0, text.length, title))).toBe(
      `title: 'Goals: "why" # 1'\n`,
    );
  });
});

test('a ledger without a successor keeps all else', () => {
  const text = '# Mine.\npublished:\n  a/b: []\nmoved:\n  # old\n  a/c: a/b\n  a/d: a/b\n';
  expect(withoutSuccessor(text, 'a/d')).toBe(text.replace('  a/d: a/b\n', ''));
});
