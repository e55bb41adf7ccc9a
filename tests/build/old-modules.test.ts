import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCourse } from '../helpers/build-course.ts';
import { runScript } from '../helpers/command.ts';
import { createGitCourse } from '../helpers/git-course.ts';

test('a renamed module is found at its old address, and at each that it ever had', async () => {
  const course = createGitCourse('to-move', 'old-modules-course');
  for (const args of [
    ['anchors', 'record'],
    ['move', 'module', 'start', '--slug', 'beginning'],
    ['anchors', 'record'],
    ['move', 'module', 'beginning', '--slug', 'opening'],
    ['anchors', 'record'],
  ]) {
    const { exitCode, errors } = await runScript('cli.ts', args, course.root);
    expect(exitCode, errors).toBe(0);
  }
  expect(readFileSync(`${course.root}/anchors.yml`, 'utf8')).toContain('opening/first');

  const site = await buildCourse({
    course: course.root,
    name: 'old-modules',
    base: '/course/',
    site: 'https://example.org',
  });
  expect(site.read('opening/index.html')).toContain('<h1>Start</h1>');
  for (const old of ['start', 'beginning']) {
    const html = site.read(`${old}/index.html`);
    expect(html).toContain(
      '<noscript><meta http-equiv="refresh" content="0;url=/course/opening/"></noscript>',
    );
    expect(html).toMatch(/This module has moved to <a href="\/course\/opening\/">Start<\/a>\./);
    expect(site.read('_redirects')).toContain(`/course/${old}/ /course/opening/ 301\n`);
    expect(site.read('sitemap-0.xml')).not.toContain(`/course/${old}/`);
  }
  expect(site.read('sitemap-0.xml')).toContain('/course/opening/');
});

test('a module of which drafts alone are left has no page, so its address leads on too', async () => {
  const course = createGitCourse('to-move', 'emptied-module-course');
  writeFileSync(
    `${course.root}/03-last/06-sixth.md`,
    '---\ntitle: Sixth\ndek: To be written.\ndraft: true\n---\n\nText.\n',
  );
  for (const args of [
    ['anchors', 'record'],
    ['move', 'lesson', 'fifth', '--module', 'next'],
    ['move', 'lesson', 'second', '--module', 'next'],
  ]) {
    const { exitCode, errors } = await runScript('cli.ts', args, course.root);
    expect(exitCode, errors).toBe(0);
  }
  const site = await buildCourse({ course: course.root, name: 'emptied-module' });
  expect(site.read('last/index.html')).toContain('This module has moved to <a href="/next/">');
  expect(site.read('_redirects')).toContain('/last/ /next/ 301\n');
  expect(site.read('_redirects')).not.toContain('/start/ /');
});
