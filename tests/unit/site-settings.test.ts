import { describe, expect, test } from 'vitest';
import { readBasePath, readSiteUrl } from '../../src/lib/site-settings.ts';

describe('the base path', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['course', '/course/'],
    ['/course', '/course/'],
    ['course/', '/course/'],
    ['//course//a-b_c.d/', '/course/a-b_c.d/'],
  ])('%j is read as %s', (text, base) => {
    expect(readBasePath(text)).toBe(base);
  });

  test.each(['a b', 'é', 'https://course.example/', '../up', 'a?b', '/a#b/'])(
    '%s is refused',
    (text) => {
      expect(() => readBasePath(text)).toThrow(`BASE_PATH can't be "${text}"`);
    },
  );
});

describe('the address of the site', () => {
  const read = (text: string | undefined) => readSiteUrl(text, 'http://localhost:1');

  test.each([
    [undefined, 'http://localhost:1'],
    ['', 'http://localhost:1'],
    ['https://course.example', 'https://course.example'],
    ['https://course.example/', 'https://course.example'],
    ['http://COURSE.example:8080', 'http://course.example:8080'],
  ])('%j is read as %s', (text, site) => {
    expect(read(text)).toBe(site);
  });

  test.each(['course.example', 'http://', 'ftp://course.example', 'localhost:3000', 'http:///x'])(
    '%s is refused',
    (text) => {
      expect(() => read(text)).toThrow(`SITE_URL can't be "${text}"`);
    },
  );

  test('with a path is refused, since every address would be without it', () => {
    expect(() => read('https://example.org/course/')).toThrow(
      'write https://example.org, and what follows it as BASE_PATH=/course/',
    );
  });
});
