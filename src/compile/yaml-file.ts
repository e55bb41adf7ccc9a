import { closest } from 'fastest-levenshtein';
import {
  type Document,
  isMap,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from '../lib/types.ts';
import { readText } from './text-file.ts';
import { valueFault, yamlFault } from './yaml-fault.ts';

/** Where a piece of YAML stands in its file. */
export interface YamlPlace {
  readonly file: string;
  /** Lines above the YAML, 1 for front matter below its `---`. */
  readonly linesAbove: number;
  /** What to call it in a message: `course.yml`, `the front matter`. */
  readonly name: string;
}

/** Where in its file the entry at the end of a path stands. */
export type PlaceOf = (
  path: readonly PropertyKey[],
) => Required<Pick<Problem, 'file' | 'line' | 'column'>>;

/** YAML that a schema has accepted. */
export interface SoundYaml<Schema extends z.ZodObject> {
  readonly data: z.infer<Schema>;
  readonly raw: Record<string, unknown>;
  readonly placeOf: PlaceOf;
}

/** Parses YAML and holds it against a schema. Returns the data, or every problem with its line. */
export function readYaml<Schema extends z.ZodObject>(
  text: string,
  schema: Schema,
  place: YamlPlace,
): SoundYaml<Schema> | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: place.file, line: line + place.linesAbove, column: col };
  };
  const [error] = [...document.errors, ...document.warnings, ...badAliases(document)];
  // What follows the first error is often its consequence.
  if (error) return { problems: [{ ...at(error.pos[0]), ...yamlFault(error, place.name) }] };
  const raw: unknown = document.toJS() ?? {};
  const result = schema.safeParse(raw);
  if (result.success)
    return {
      data: result.data,
      raw: raw as Record<string, unknown>,
      placeOf: (path) => at(offsetOf(document, path)),
    };
  const fields = Object.keys(schema.shape);
  return {
    problems: result.error.issues.flatMap((issue) => describe(issue, document, fields, at, place)),
  };
}

/** Reads a YAML file that is there; `undefined` with its problems added where it is not sound. */
export function readYamlFile<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined {
  return readPlacedYamlFile(root, file, schema, problems)?.data;
}

/** The same, with where in the file each entry stands. */
export function readPlacedYamlFile<Schema extends z.ZodObject>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): SoundYaml<Schema> | undefined {
  const read = readText(root, file);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const name = file.split('/').at(-1) ?? file;
  const result = readYaml(read.text, schema, { file, linesAbove: 0, name });
  if ('data' in result) return result;
  problems.push(...result.problems);
  return undefined;
}

type At = (offset: number) => { file: string; line: number; column: number };

function describe(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  fields: string[],
  at: At,
  place: YamlPlace,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? fields : [];
    return issue.keys.map((key) => ({
      ...at(offsetOf(document, [...issue.path, key])),
      message: `${place.name} has an unknown field "${[...issue.path, key].join('.')}"`,
      remedy:
        known.length === 0
          ? 'mend its name, or delete it'
          : `did you mean "${closest(key, known)}"? The fields are ${known.join(', ')}`,
    }));
  }
  const field = issue.path.map(String).join('.');
  if (field === '') {
    return [
      {
        ...at(0),
        message: `${place.name} is not a list of fields`,
        remedy: `write "field: value" lines; the fields are ${fields.join(', ')}`,
      },
    ];
  }
  const isMissing = !document.hasIn(issue.path);
  return [
    {
      ...at(offsetOf(document, isMissing ? issue.path.slice(0, -1) : issue.path)),
      ...(isMissing
        ? {
            message: `${place.name} lacks the field "${field}"`,
            remedy: `add a line "${field}: …"`,
          }
        : withName(place.name, valueFault(field, document.getIn(issue.path), issue.message))),
    },
  ];
}

function withName(
  name: string,
  fault: Pick<Problem, 'message' | 'remedy'>,
): Pick<Problem, 'message' | 'remedy'> {
  return { ...fault, message: `${name}: ${fault.message}` };
}

/** Values that start with `*`, which the parser takes for references and resolves only later. */
function badAliases(document: Document.Parsed): Pick<YAMLError, 'code' | 'message' | 'pos'>[] {
  const found: Pick<YAMLError, 'code' | 'message' | 'pos'>[] = [];
  visit(document, {
    Alias: (_, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      found.push({ code: 'BAD_ALIAS', message: '', pos: [start, end] });
    },
  });
  return found;
}

/** Where the field or entry at the end of a path stands; the start for no path. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const found = isMap(node)
      ? node.items.find((item) => String(item.key) === String(step))
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    const key = isPair(found) ? found.key : found;
    offset = (key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    node = isPair(found) ? found.value : found;
  }
  return offset;
}
