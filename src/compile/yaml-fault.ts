import type { YAMLError } from 'yaml';
import type { Problem } from '../lib/types.ts';

type Fault = Pick<Problem, 'message' | 'remedy'>;

const QUOTE = 'put the value between quotation marks: title: "Time: a short history"';

/** The parser's codes, for somebody who has never heard of YAML. */
const FAULTS: Readonly<Record<string, Fault>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds ": " or the line is indented',
    remedy: `${QUOTE}, and start each field at the left edge`,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a line has no ":" after its field',
    remedy: 'write one "field: value" a line, with a space after the colon',
  },
  MISSING_CHAR: {
    message: 'a quotation mark or bracket is missing or stands too early',
    remedy: 'write \\" for a quotation mark within quotation marks, and close the last one',
  },
  BAD_SCALAR_START: {
    message: 'a value starts with a mark that has a meaning of its own',
    remedy: QUOTE,
  },
  BAD_ALIAS: { message: 'a value starts with a mark that has a meaning of its own', remedy: QUOTE },
  TAG_RESOLVE_FAILED: {
    message: 'a value starts with a mark that has a meaning of its own',
    remedy: QUOTE,
  },
  UNEXPECTED_TOKEN: {
    message: 'text follows a closing quotation mark',
    remedy: 'write \\" for a quotation mark within double ones, and it\'s within double ones too',
  },
  DUPLICATE_KEY: { message: 'a field stands twice', remedy: 'delete one of the two lines' },
  TAB_AS_INDENT: {
    message: 'a line starts with a tab',
    remedy: 'start each field at the left edge',
  },
  BAD_INDENT: { message: 'a line is indented', remedy: 'start each field at the left edge' },
};

/** What is wrong with text that is no YAML. `name` is the file's or `the front matter`. */
export function yamlFault(
  { code, message }: Pick<YAMLError, 'code' | 'message'>,
  name: string,
): Fault {
  const fault = FAULTS[code];
  if (fault) return { message: `${name} can't be read: ${fault.message}`, remedy: fault.remedy };
  return {
    message: `${name} can't be read: ${message}`,
    remedy: `write one "field: value" a line; ${QUOTE}`,
  };
}

/** What is wrong with the value of one field. */
export function valueFault(field: string, value: unknown, message: string): Fault {
  if (value === undefined || value === null || value === '')
    return {
      message: `the field "${field}" is empty`,
      remedy: `write its value after "${field}: ", or delete the line if it may be left out`,
    };
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (message.endsWith('must be text'))
    return {
      message,
      remedy: isPlain ? `put it between quotation marks: ${field}: "${value}"` : QUOTE,
    };
  return { message, remedy: `change the value of "${field}"` };
}
