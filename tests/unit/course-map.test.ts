import { describe, expect, test } from 'vitest';
import {
  decodeAddress,
  joinPath,
  lessonPath,
  modulePath,
  parentOf,
  withBase,
} from '../../src/lib/course-map.ts';
import { MAP } from '../helpers/lesson.ts';

const FROM = '01-one/01-the-lesson.md';
const resolve = (href: string) => MAP.resolve(href, FROM);

describe('a link in a lesson', () => {
  test.each([
    ['cost-of-delay', ''],
    ['cost-of-delay/', ''],
    ['cost-of-delay#an-anchor', 'an-anchor'],
    ['cost-of-delay#', ''],
    ['cost%2Dof%2Ddelay#%C3%BCber', 'über'],
    ['../02-two/03-cost-of-delay.md', ''],
    ['./../02-two/03-cost-of-delay.md#x', 'x'],
    ['/two/cost-of-delay/', ''],
    ['/two/cost-of-delay#x', 'x'],
  ])('%s leads to the lesson, at #%s', (href, hash) => {
    expect(resolve(href)).toMatchObject({
      kind: 'lesson',
      hash,
      lesson: { slug: 'cost-of-delay' },
    });
  });

  test.each([
    ['https://example.org', { kind: 'external' }],
    ['HTTPS://EXAMPLE.ORG', { kind: 'external' }],
    ['//example.org', { kind: 'external' }],
    ['mailto:me@example.org', { kind: 'external' }],
    ['tel:+49123', { kind: 'external' }],
    ['javascript:alert(1)', { kind: 'forbidden', scheme: 'javascript' }],
    ['JavaScript:alert(1)', { kind: 'forbidden', scheme: 'javascript' }],
    ['data:text/html,x', { kind: 'forbidden', scheme: 'data' }],
    [' javascript:alert(1)', { kind: 'unknown' }],
    ['#here', { kind: 'same-page', hash: 'here' }],
    ['#', { kind: 'same-page', hash: '' }],
    ['', { kind: 'same-page', hash: '' }],
    ['/one/', { kind: 'module', module: { slug: 'one' } }],
    ['/one#x', { kind: 'module', hash: 'x' }],
    ['/search/', { kind: 'site', path: '/search/' }],
    ['/search/?q=a#b', { kind: 'site', path: '/search/', query: '?q=a', hash: 'b' }],
    ['cost-of-delay?x', { kind: 'lesson', query: '?x', hash: '' }],
    ['/one/nothing/', { kind: 'site', path: '/one/nothing/' }],
    ['cost-of-dely', { kind: 'unknown', name: 'cost-of-dely' }],
    ['03-cost-of-delay.md', { kind: 'unknown' }],
    ['100%#50%', { kind: 'unknown', name: '100%' }],
    ['../../../etc/passwd', { kind: 'unknown' }],
  ])('%s is %o', (href, target) => {
    expect(resolve(href)).toMatchObject(target);
  });
});

describe('addresses', () => {
  test('hold no number and end with a slash', () => {
    expect(lessonPath({ moduleSlug: 'two', slug: 'cost-of-delay' })).toBe('/two/cost-of-delay/');
    expect(modulePath({ slug: 'two' })).toBe('/two/');
  });

  test('are encoded where letters are not of ASCII', () => {
    expect(lessonPath({ moduleSlug: '基本', slug: 'café' })).toBe('/%E5%9F%BA%E6%9C%AC/caf%C3%A9/');
  });

  test.each([
    ['/', '/a/', '/a/'],
    ['/base/', '/a/', '/base/a/'],
    ['/base', '/a/', '/base/a/'],
  ])('below the base %s, %s is %s', (base, path, address) => {
    expect(withBase(base, path)).toBe(address);
  });

  test('that can not be decoded stay as they are', () => {
    expect(decodeAddress('50%25')).toBe('50%');
    expect(decodeAddress('50%')).toBe('50%');
  });
});

describe('paths', () => {
  test.each([
    ['a/b', '../c', 'a/c'],
    ['a', './b/./c', 'a/b/c'],
    ['a', '../../../b', 'b'],
    ['', '/a//b/', 'a/b'],
  ])('%s and %s join to %s', (folder, path, joined) => {
    expect(joinPath(folder, path)).toBe(joined);
  });

  test('a file at the root lies in no folder', () => {
    expect(parentOf('a.md')).toBe('');
    expect(parentOf('a/b/c.md')).toBe('a/b');
  });
});
