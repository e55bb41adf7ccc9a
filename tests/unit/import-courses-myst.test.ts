import { describe, expect, test } from 'vitest';
import { bodyOf, contentsOf, readFiles } from '../helpers/source-course.ts';

const page = (title: string, text = 'Some text.') => `# ${title}\n\n${text}\n`;

describe('a MyST project', () => {
  test('has files, titled groups and patterns in the order of its table of contents', async () => {
    const course = await readFiles({
      'myst.yml': `version: 1
project:
  title: Tides
  description: All about tides.
  toc:
    - file: index.md
    - title: Moon
      children:
        - file: moon/near.md
        - pattern: moon/**.md
    - file: end.md
`,
      'index.md': page('Start'),
      'moon/near.md': page('Near'),
      'moon/a.md': page('A'),
      'moon/b.md': page('B'),
      'end.md': page('End'),
    });
    expect(course).toMatchObject({ title: 'Tides', description: 'All about tides.' });
    expect(contentsOf(course)).toEqual([
      ['Start', ['Start']],
      ['Moon', ['Near', 'A', 'B']],
      ['End', ['End']],
    ]);
  });

  test('without a table of contents has its files in the order of their names', async () => {
    const course = await readFiles({
      'myst.yml': 'project:\n  title: Tides\n',
      'b.md': page('B'),
      'index.md': page('Start'),
      '10-x.md': page('Ten'),
      '2-x.md': page('Two'),
    });
    expect(contentsOf(course)).toEqual([['Tides', ['Start', 'Two', 'Ten', 'B']]]);
  });

  test('leads links by label and by document to where they are', async () => {
    const course = await readFiles({
      'myst.yml': 'project:\n  title: Tides\n  toc:\n    - file: a.md\n    - file: b.md\n',
      'a.md': '# A\n\n## Spring tides\n\nText.\n\n(neap)=\n## Neap tides\n\nText.\n',
      'b.md':
        '# B\n\n[one](#neap), [](a.md), {doc}`see A <a>`, [two](neap), [three](#nowhere)\n\n```\n[](a.md)\n```\n',
    });
    expect(bodyOf(course, 'b.md')).toBe(
      '[one](a#neap-tides), [A](a), [see A](a), [two](a#neap-tides), three\n\n```\n[](a.md)\n```',
    );
  });
});
