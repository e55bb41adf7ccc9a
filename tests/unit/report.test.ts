import { describe, expect, test } from 'vitest';
import { CourseError, formatProblems } from '../../src/lib/report.ts';

const problem = { file: 'a.md', message: 'it is wrong', remedy: 'mend it' };

describe('the report', () => {
  test('names place, problem and remedy of each', () => {
    const report = formatProblems([
      problem,
      { ...problem, line: 3 },
      { ...problem, line: 3, column: 7 },
    ]);
    expect(report.split('\n')).toEqual([
      '3 problems in the course',
      '',
      '  a.md',
      '    it is wrong',
      '    → mend it',
      '',
      '  a.md:3',
      '    it is wrong',
      '    → mend it',
      '',
      '  a.md:3:7',
      '    it is wrong',
      '    → mend it',
    ]);
  });

  test('leaves out a column without a line, and counts one problem in the singular', () => {
    expect(formatProblems([{ ...problem, column: 7 }])).toContain(
      '1 problem in the course\n\n  a.md\n',
    );
  });

  test('is all that the error says, without a place in the code', () => {
    const error = new CourseError([problem]);
    expect(error.message).toBe(formatProblems([problem]));
    expect(error.problems).toEqual([problem]);
    expect(error.stack).toBe('');
  });
});
