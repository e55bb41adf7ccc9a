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
  const files = readdirSync(content, { recursive: true })
    .map(String)
    .filter((name) => /\.mdx?$/.test(name))
    .sort();
  const text = files.map((name) => readFileSync(join(content, name), 'utf8')).join(' ');
  return text.match(/(?<![\w-])[a-zà-ÿ][a-zà-ÿ’']*(?![\w-])/g) ?? [];
}

/** Writes a course of `count` lessons, half `.md` and half `.mdx`, into an empty folder. */
export function generateCourse(folder: string, count: number, dialect: Dialect): void {
  const words = vocabulary();
  const modules = Math.ceil(count / MODULE_SIZE);
  if (dialect === 'lectern')
    write(folder, 'course.yml', 'title: A large course\ndescription: Words drawn by lot.\n');
  for (let module = 1; module <= modules && dialect === 'lectern'; module += 1) {
    write(
      folder,
      `${moduleFolder(module)}/module.yml`,
      `title: Module ${module}\ndescription: Module ${module} of ${modules}.\n`,
    );
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

function generateLesson(
  number: number,
  count: number,
  dialect: Dialect,
  words: readonly string[],
): string {
  const lot = new Lot(number, words);
  const link = () => {
    const target = 1 + lot.below(count);
    const address = `/module-${moduleOf(target)}/lesson-${target}/`;
    return `[${lot.words(2)}](${dialect === 'lectern' ? `lesson-${target}` : address})`;
  };
  const field = dialect === 'lectern' ? 'dek' : 'description';
  const front = `title: Lesson ${number}\n${field}: What lesson ${number} is about.`;
  const parts = [`---\n${front}\n---`];
  let written = 0;
  for (let section = 0; section < HEADINGS; section += 1) {
    parts.push(`${section % 3 === 0 ? '##' : '###'} ${lot.words(3)} ${section + 1}`);
    const special = SPECIAL_BLOCKS[section]?.(lot);
    if (special !== undefined) parts.push(special);
    written += (special ?? '').split(/\s+/).length;
    while (written < (WORDS * (section + 1)) / HEADINGS) {
      const text = paragraph(lot, link());
      parts.push(text);
      written += text.split(/\s+/).length;
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** What a lesson holds once, by the section that it opens. */
const SPECIAL_BLOCKS: Readonly<Record<number, (lot: Lot) => string>> = {
  5: (lot) => rows(4, () => `- ${lot.sentence()}`),
  11: (lot) => {
    const head = `| ${lot.words(2)} | ${lot.words(2)} |\n| --- | ---: |`;
    return `${head}\n${rows(4, () => `| ${lot.words(3)} | ${lot.below(100)} |`)}`;
  },
  17: (lot) =>
    `\`\`\`js\nconst share = ${lot.below(100)} / total; // ${lot.words(3)}\nreport(share);\n\`\`\``,
};

function rows(count: number, row: () => string): string {
  return Array.from({ length: count }, row).join('\n');
}

function paragraph(lot: Lot, link: string): string {
  const quote = `“${lot.words(4)}”, **${lot.words(1)}** and ${link}.`;
  return `${lot.sentence()} *${lot.words(2)}* ${lot.sentence()} Then ${quote} ${lot.sentence()}`;
}

/** Draws words, the same in every run. */
class Lot {
  readonly #random: () => number;
  readonly #words: readonly string[];

  constructor(seed: number, words: readonly string[]) {
    this.#random = randomNumbers(seed);
    this.#words = words;
  }

  /** A whole number from 0 on. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.#words[this.below(this.#words.length)]).join(
      ' ',
    );
  }

  sentence(): string {
    const text = this.words(11 + this.below(14));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }
}
