import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../helpers/project.ts';

/** For whom a course is written: the same words, with the front matter, links and file names of each. */
export type Dialect = 'lectern' | 'starlight';

/** Lessons in each module. */
const MODULE_SIZE = 50;
const HEADINGS = 30;
const WORDS = 3500;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every running word of the real lessons, so that drawn words are as frequent as in real text. */
function vocabulary(): string[] {
  const content = join(PROJECT, 'content');
  const files = readdirSync(content, { recursive: true }).map(String).filter((name) => /\.mdx?$/.test(name)).sort();
  const text = files.map((name) => readFileSync(join(content, name), 'utf8')).join(' ');
  return text.match(/(?<![\w-])[a-zà-ÿ][a-zà-ÿ’']*(?![\w-])/g) ?? [];
}

/** Writes a course of `count` lessons, half `.md` and half `.mdx`, into an empty folder. */
export function generateCourse(folder: string, count: number, dialect: Dialect): void {
  const words = vocabulary();
  const modules = Math.ceil(count / MODULE_SIZE);
  if (dialect === 'lectern') write(folder, 'course.yml', 'title: A large course\ndescription: Words drawn by lot.\n');
  for (let module = 1; module <= modules && dialect === 'lectern'; module += 1) {
    write(folder, `${moduleFolder(module)}/module.yml`, `title: Module ${module}\ndescription: Module ${module} of ${modules}.\n`);
  }
  for (let number = 1; number <= count; number += 1) {
    write(folder, lessonFile(number, dialect), generateLesson(number, count, dialect, words));
  }
}

/** Path of a lesson in its course. */
export function lessonFile(number: number, dialect: Dialect): string {
  const module = moduleOf(number);
  const extension = number % 2 === 0 ? 'mdx' : 'md';
  if (dialect === 'starlight') return `module-${module}/lesson-${number}.${extension}`;
  return `${moduleFolder(module)}/${String(number).padStart(4, '0')}-lesson-${number}.${extension}`;
}

function moduleOf(number: number): number {
  return Math.ceil(number / MODULE_SIZE);
}

function moduleFolder(module: number): string {
  return `${String(module).padStart(2, '0')}-module-${module}`;
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function generateLesson(number: number, count: number, dialect: Dialect, words: readonly string[]): string {
  const random = randomNumbers(number);
  const below = (limit: number) => Math.floor(random() * limit);
  const draw = (length: number) => Array.from({ length }, () => words[below(words.length)] ?? '');
  const link = () => {
    const target = 1 + below(count);
    const address = dialect === 'lectern' ? `lesson-${target}` : `/module-${moduleOf(target)}/lesson-${target}/`;
    return `[${draw(2).join(' ')}](${address})`;
  };
  const sentence = () => {
    const [first = '', ...rest] = draw(10 + below(14));
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const paragraph = () => `${sentence()} *${draw(2).join(' ')}* ${sentence()} “${draw(4).join(' ')}”, **${draw(1).join(' ')}** and ${link()}. ${sentence()}`;
  const list = () => Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n');
  const table = () => `| ${draw(2).join(' ')} | ${draw(2).join(' ')} |\n| --- | ---: |\n${Array.from({ length: 4 }, () => `| ${draw(3).join(' ')} | ${below(100)} |`).join('\n')}`;
  const code = () => `\`\`\`js\nconst share = ${below(100)} / total; // ${draw(3).join(' ')}\nreport('${draw(1).join('').replaceAll("'", '’')}', share);\n\`\`\``;

  const parts = [`---\ntitle: Lesson ${number}\n${dialect === 'lectern' ? 'dek' : 'description'}: What lesson ${number} is about.\n---`];
  for (let section = 0; section < HEADINGS; section += 1) {
    parts.push(`${section % 3 === 0 ? '##' : '###'} ${draw(3).join(' ')} ${section + 1}`);
    for (let length = 0; length < WORDS / HEADINGS; ) {
      const block = section === 5 && length === 0 ? list() : section === 11 && length === 0 ? table() : section === 17 && length === 0 ? code() : paragraph();
      parts.push(block);
      length += block.split(/\s+/).length;
    }
  }
  return `${parts.join('\n\n')}\n`;
}
