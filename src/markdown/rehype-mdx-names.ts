import { closest } from 'fastest-levenshtein';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { MDX_COMPONENTS } from '../lib/mdx-components.ts';
import { isJsx } from './jsx.ts';
import { coursePath, type CourseContext, notesOf } from './lesson-file.ts';
import { walk } from './walk.ts';

/** The part of a syntax tree of JavaScript that is read here. */
interface Code {
  readonly type: string;
  readonly name?: string;
  readonly body?: readonly Code[];
  readonly expression?: Code;
  readonly object?: Code;
  readonly declaration?: Code | null;
  readonly declarations?: readonly { readonly id: Code }[];
  readonly id?: Code;
  /** Of a pattern that takes an object or a list apart. */
  readonly properties?: readonly Code[];
  readonly elements?: readonly (Code | null)[];
  /** Of one property, and of the rest. */
  readonly value?: Code;
  readonly left?: Code;
  readonly argument?: Code;
  readonly specifiers?: readonly { readonly local: Code }[];
}

/**
 * Finds components and values that a lesson uses and nothing defines: they would stop the build only
 * when the page is written, with a message for programmers.
 */
export function rehypeMdxNames(context: CourseContext) {
  return (tree: Root, file: VFile): void => {
    const defined = new Set<string>(['props', ...MDX_COMPONENTS]);
    for (const node of tree.children) {
      if (node.type === ('mdxjsEsm' as string))
        codeOf(node)?.body?.forEach((statement) => {
          addNames(statement, defined);
        });
    }
    const report = (
      node: { position?: Root['position'] },
      fault: { message: string; remedy: string },
    ) => {
      const { line, column } = node.position?.start ?? {};
      notesOf(file, context).problems.push({
        file: coursePath(file, context),
        line,
        column,
        ...fault,
      });
    };
    walk(tree, (node) => {
      const [component] = isJsx(node) ? (node.name ?? '').split('.') : [];
      if (component && /^\p{Lu}/u.test(component) && !defined.has(component))
        report(node, unknownComponent(component));
      const name = node.type.endsWith('Expression') ? bareName(node) : undefined;
      if (name !== undefined && !defined.has(name) && !(name in globalThis))
        report(node, unknownValue(name));
    });
  };
}

function unknownComponent(name: string): { message: string; remedy: string } {
  const names = MDX_COMPONENTS.join(', ');
  return {
    message: `there is no component <${name}>`,
    remedy: `did you mean <${closest(name, [...MDX_COMPONENTS])}>? A lesson may use ${names}, and what it imports`,
  };
}

function unknownValue(name: string): { message: string; remedy: string } {
  return {
    message: `{${name}} is read as code, and the lesson defines no "${name}"`,
    remedy: `write \\{${name}\\} if the braces belong to the text`,
  };
}

function codeOf(node: object): Code | undefined {
  return (node as { data?: { estree?: Code } }).data?.estree;
}

/** The name that an expression begins with: `price` for `{price}` and `{price.now}`. */
function bareName(node: object): string | undefined {
  let code = codeOf(node)?.body?.[0]?.expression;
  while (code?.type === 'MemberExpression') code = code.object;
  return code?.type === 'Identifier' ? code.name : undefined;
}

function addNames(statement: Code, defined: Set<string>): void {
  for (const { local } of statement.specifiers ?? []) defined.add(local.name ?? '');
  const declaration = statement.declaration;
  if (declaration?.id) defined.add(declaration.id.name ?? '');
  for (const { id } of declaration?.declarations ?? []) addPattern(id, defined);
}

/** The names in what stands left of a `=`: `a`, `{ a, b: c = 1 }`, `[a, ...rest]`. */
function addPattern(pattern: Code | null | undefined, defined: Set<string>): void {
  if (!pattern) return;
  if (pattern.type === 'Identifier') defined.add(pattern.name ?? '');
  for (const part of pattern.properties ?? pattern.elements ?? []) addPattern(part, defined);
  addPattern(pattern.value ?? pattern.left ?? pattern.argument, defined);
}
