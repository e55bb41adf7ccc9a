import { describe, expect, test } from 'vitest';
import { lessonSchema } from '../../src/course/schema.ts';
import { curlText, startOfBlock } from '../../src/lib/typography.ts';
import { compileLesson } from '../helpers/lesson.ts';

const curl = (text: string) => curlText(text, startOfBlock());

describe('quotation marks', () => {
  test.each([
    ['"Yes," she said.', '“Yes,” she said.'],
    ["'Yes,' she said.", '‘Yes,’ she said.'],
    [`"'Yes,' she said," he said.`, '“‘Yes,’ she said,” he said.'],
    [`'"Yes"'`, '‘“Yes”’'],
    [`"He said 'no'"`, '“He said ‘no’”'],
    ['("so-called")', '(“so-called”)'],
    ['["a", "b"]', '[“a”, “b”]'],
    ['"Wait--" he said', '“Wait–” he said'],
    ['"Wait---"', '“Wait—”'],
    ['he said---"wait"', 'he said—“wait”'],
    ['he said--"wait"--and left', 'he said–“wait”–and left'],
    ['either/"or"', 'either/“or”'],
    ['"one" "two"', '“one” “two”'],
    ['a "b', 'a “b'],
    ['"', '“'],
    ['" x', '” x'],
    ['"...and then"', '“…and then”'],
    ['"Really...?"', '“Really…?”'],
    ['said:\u00a0"yes"', 'said:\u00a0“yes”'],
    ['"日本語"', '“日本語”'],
    ['"🎉"', '“🎉”'],
  ])('%s', (source, set) => {
    expect(curl(source)).toBe(set);
  });
});

describe('apostrophes', () => {
  test.each([
    ["it's the dogs' day", 'it’s the dogs’ day'],
    ["'tis the '90s, rock 'n' roll", '’tis the ’90s, rock ’n’ roll'],
    [`"'Tis," she said`, '“’Tis,” she said'],
    ["O'Neill's", 'O’Neill’s'],
    ["the team's--'no'", 'the team’s–‘no’'],
    ['5\'10"', '5’10”'],
  ])('%s', (source, set) => {
    expect(curl(source)).toBe(set);
  });
});

describe('dashes and ellipses', () => {
  test.each([
    ['a -- b', 'a – b'],
    ['a---b', 'a—b'],
    ['1990--1995', '1990–1995'],
    ['well...', 'well…'],
    ['run it with --force or (--all)', 'run it with --force or (--all)'],
    ['a --> b <-- c', 'a --> b <-- c'],
    ['-----', '-----'],
    ['a-b - c', 'a-b - c'],
    ['', ''],
  ])('%s', (source, set) => {
    expect(curl(source)).toBe(set);
  });

  test('set text stays as it is when it is set again', () => {
    const set = curl(`"'Tis," she said--it's the '90s...`);
    expect(curl(set)).toBe(set);
  });
});

test('titles and other lines of front matter are set like running text', () => {
  const data = lessonSchema.parse({ title: 'What\'s "Done"?', dek: 'One -- two...' });
  expect([data.title, data.dek]).toEqual(['What’s “Done”?', 'One – two…']);
});

describe('in a lesson', () => {
  test.each([
    ['"*Yes*," she said', '<p>“<em>Yes</em>,” she said</p>'],
    ['*"Yes"*, she said', '<p><em>“Yes”</em>, she said</p>'],
    ['"[a link](/two/)"', '<p>“<a href="/base/two/">a link</a>”</p>'],
    ['`code`\'s "`quoted`"', '<p><code>code</code>’s “<code>quoted</code>”</p>'],
    ['`"a" -- b...`', '<p><code>"a" -- b...</code></p>'],
    ['"one\n\n"two"', '<p>“one</p>\n<p>“two”</p>'],
    ['"one"  \n"two"', '<p>“one”<br>\n“two”</p>'],
    [
      'https://example.org/a--b',
      '<p><a href="https://example.org/a--b">https://example.org/a--b</a></p>',
    ],
    ['**"Wait--"**', '<p><strong>“Wait–”</strong></p>'],
    ['"*I was going to*--"', '<p>“<em>I was going to</em>–”</p>'],
  ])('%s', async (source, html) => {
    expect((await compileLesson('md', source)).code.trim()).toBe(html);
  });

  test('code blocks, attributes and raw code keep their straight marks', async () => {
    const { code } = await compileLesson(
      'md',
      '```js\nconst a = "b" -- c;\n```\n\n<span title="a--b">x</span> <kbd>"</kbd>',
    );
    expect(code).toContain('"b"');
    expect(code).toContain('title="a--b"');
    expect(code).toContain('<kbd>"</kbd>');
  });
});
