import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT_BYTES, LESSON_BYTES, SCRIPT_BYTES } from '../helpers/budgets.ts';
import { filesOf, weigh, weighFiles, type Weight } from '../helpers/weigh.ts';
import type { Cell, Table } from './report.ts';

/** The page of each kind that is measured: its name, path below the site's root, and file. */
export const KINDS = [
  { name: 'index', path: '', file: 'index.html' },
  { name: 'module', path: 'the-human-craft/', file: 'the-human-craft/index.html' },
  {
    name: 'lesson',
    path: 'the-human-craft/career-growth-for-product-managers/',
    file: 'the-human-craft/career-growth-for-product-managers/index.html',
  },
  { name: 'search', path: 'search/', file: 'search/index.html' },
  // Asked for by its own name, since some tools refuse to look at an answer with the status 404.
  { name: 'not found', path: '404.html', file: '404.html' },
] as const;

/** Bytes of each kind of page and of what it loads before search is opened. */
export function measureBytes(dist: string): Table[] {
  return [
    tableOf('HTML with its CSS', 'html'),
    tableOf('Scripts before search', 'scripts'),
    tableOf('Fonts', 'fonts'),
  ];

  function tableOf(title: string, part: 'html' | 'scripts' | 'fonts'): Table {
    return {
      title: `${title}, in KB of 1,024 bytes`,
      columns: ['raw', 'gzip -9', 'brotli 11'],
      rows: KINDS.map(({ name, file }) => ({
        name,
        cells: cellsOf(weightOf(part, file), budgetOf(part, name)),
      })),
    };
  }

  function weightOf(part: 'html' | 'scripts' | 'fonts', file: string): Weight {
    const html = readFileSync(join(dist, file), 'utf8');
    const { styles, scripts, fonts } = filesOf(dist, html);
    if (part !== 'html') return weighFiles(dist, part === 'scripts' ? scripts : fonts);
    const [page, sheets] = [weigh(html), weighFiles(dist, styles)];
    return {
      raw: page.raw + sheets.raw,
      gzip: page.gzip + sheets.gzip,
      brotli: page.brotli + sheets.brotli,
    };
  }
}

function budgetOf(part: 'html' | 'scripts' | 'fonts', name: string): Partial<Cell> {
  if (part === 'scripts') return SCRIPT_BYTES;
  if (part === 'fonts') return FONT_BYTES;
  return name === 'lesson' ? LESSON_BYTES : { limit: LESSON_BYTES.limit };
}

function cellsOf({ raw, gzip, brotli }: Weight, budget: Partial<Cell>): Cell[] {
  return [
    { value: raw, unit: 'bytes' },
    { value: gzip, unit: 'bytes' },
    { value: brotli, unit: 'bytes', ...budget },
  ];
}
