import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { readText } from '../../compile/text-file.ts';
import { readYamlFile } from '../../compile/yaml-file.ts';
import type { LessonPlan } from '../../lib/prose-plan.ts';
import type { ProsePattern } from '../../lib/prose-patterns.ts';
import type { TakeawayRule } from '../../lib/prose-takeaways.ts';
import type { Problem } from '../../lib/types.ts';

/** Two whole numbers, the least and the most. */
const range = z.tuple([z.int().min(0), z.int().min(0)], {
  error: 'a range is two numbers such as [1600, 1800]',
});

const pattern = z.strictObject({
  find: z.string().transform((source, context) => {
    try {
      return new RegExp(source, 'giu');
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  }),
  most: z.int().min(0).default(0),
  instead: z.string().min(1),
});

/** `house-style.yml`, beside course.yml: how the course is written. Every field may be left out. */
const styleSchema = z.strictObject({
  /** Whose English the spelling is checked as. */
  spelling: z.enum(['en-GB', 'en-US']).optional(),
  /** File beside it with words that the spelling checker does not know, one a line; `#` starts a remark. */
  words: z.string().default('words.txt'),
  /** Words in a row that no two lessons may share. */
  repeats: z.int().min(3).optional(),
  /** What closes each lesson. */
  takeaways: z.strictObject({ statements: range, words: range }).optional(),
  /** Terms that are everyday words too, so that a use needs no link to where they are defined. */
  everyday: z.array(z.string()).optional(),
  /** Wording that the course does without. */
  patterns: z.array(pattern).default([]),
});

const lessonPlan = z.strictObject({
  words: range.optional(),
  links: z.array(z.string()).optional(),
  terms: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
});

/** `plan.yml`, beside course.yml: what each lesson has to hold, by its slug. */
const planSchema = z.strictObject({ lessons: z.record(z.string(), lessonPlan).default({}) });

/** Whose spelling, and which words besides. */
export interface SpellingRule {
  /** `en-GB`. */
  readonly locale: string;
  readonly words: readonly string[];
  /** Name of the file that holds them. */
  readonly wordFile: string;
}

/** What a course's prose is held against. */
export interface ProseRules {
  readonly spelling: SpellingRule | undefined;
  readonly repeats: number | undefined;
  readonly takeaways: TakeawayRule | undefined;
  /** Absent where the course does not ask for links to terms. */
  readonly everyday: readonly string[] | undefined;
  readonly patterns: readonly ProsePattern[];
  readonly plans: Readonly<Record<string, LessonPlan>>;
  /** What is wrong with the two files themselves. */
  readonly problems: readonly Problem[];
}

/** Reads the rules of the course in `root`; none where it has no such files. */
export function readProseRules(root: string): ProseRules {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodObject>(file: string, schema: Schema) =>
    existsSync(join(root, file)) ? readYamlFile(root, file, schema, problems) : undefined;
  const style = read('house-style.yml', styleSchema);
  const plan = read('plan.yml', planSchema);
  const words = style?.spelling ? readWords(root, style.words, problems) : [];
  return {
    spelling: style?.spelling && { locale: style.spelling, words, wordFile: style.words },
    repeats: style?.repeats,
    takeaways: style?.takeaways,
    everyday: style?.everyday,
    patterns: style?.patterns ?? [],
    plans: plan?.lessons ?? {},
    problems,
  };
}

function readWords(root: string, file: string, problems: Problem[]): string[] {
  if (!existsSync(join(root, file))) return [];
  const read = readText(root, file);
  if ('text' in read)
    return read.text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter(Boolean);
  problems.push(read.problem);
  return [];
}
