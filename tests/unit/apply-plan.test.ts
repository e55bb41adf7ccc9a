import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { applyPlan } from '../../src/author/edits/apply-plan.ts';
import type { CoursePlan } from '../../src/author/edits/course-plan.ts';
import { plainRenamer } from '../../src/author/edits/git.ts';
import { SCRATCH } from '../helpers/project.ts';

const ROOT = `${SCRATCH}/apply-plan`;
const PLAN: CoursePlan = {
  copies: [{ from: 'a/x.svg', to: 'b/img/x.svg' }],
  renames: [
    { from: 'a/1.md', to: 'a/2.md' },
    { from: 'a', to: 'c' },
  ],
  texts: new Map([
    ['c/2.md', 'changed'],
    ['new/deep/3.md', 'new'],
  ]),
  addresses: [],
};

/** Every file with its text. */
function files(): Record<string, string> {
  const entries = readdirSync(ROOT, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry) => [`${entry.parentPath}/${entry.name}`.slice(ROOT.length + 1), entry] as const)
      .map(([path, entry]) => [
        path,
        entry.isFile() ? readFileSync(`${ROOT}/${path}`, 'utf8') : '/',
      ])
      .sort(),
  ) as Record<string, string>;
}

beforeEach(() => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(`${ROOT}/a`, { recursive: true });
  writeFileSync(`${ROOT}/a/1.md`, 'one');
  writeFileSync(`${ROOT}/a/x.svg`, 'drawing');
});

test('a plan copies, renames and writes', () => {
  applyPlan(ROOT, PLAN, plainRenamer(ROOT));
  expect(files()).toEqual({
    b: '/',
    'b/img': '/',
    'b/img/x.svg': 'drawing',
    c: '/',
    'c/2.md': 'changed',
    'c/x.svg': 'drawing',
    new: '/',
    'new/deep': '/',
    'new/deep/3.md': 'new',
  });
});

test.each([
  ['a copy whose place is taken', { copies: [...PLAN.copies, ...PLAN.copies] }],
  ['a rename of what is not there', { renames: [...PLAN.renames, { from: 'z', to: 'y' }] }],
  ['a text that can not be written', { texts: new Map([...PLAN.texts, ['c/2.md/x', '']]) }],
])('a plan that fails at %s leaves all as it was', (_, part) => {
  const before = files();
  expect(() => applyPlan(ROOT, { ...PLAN, ...part }, plainRenamer(ROOT))).toThrow();
  expect(files()).toEqual(before);
});
