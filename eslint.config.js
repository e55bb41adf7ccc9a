import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The folders of src, each with those that it may import from. Everything may import src/site.config.ts. */
const MAY_IMPORT = {
  lib: [],
  client: ['lib'],
  markdown: ['lib'],
  compile: ['markdown', 'course', 'lib'],
  course: ['compile', 'lib'],
  integrations: ['compile', 'lib'],
  author: ['compile', 'lib'],
  components: ['client', 'styles', 'lib'],
  layouts: ['components', 'client', 'styles', 'lib'],
  pages: ['layouts', 'components', 'course', 'styles', 'lib'],
};

/** Modules that few folders may import, with those folders. */
const RESERVED = [
  {
    group: ['astro:content'],
    folders: ['course'],
    message: 'src/course is the only door to the collections.',
  },
  {
    group: ['node:*'],
    folders: Object.keys(MAY_IMPORT).filter((folder) => folder !== 'lib' && folder !== 'client'),
    message: 'This code has to run in a browser too.',
  },
];

/** Objects of a browser that pure code does without. */
const DOM = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'HTMLElement',
  'customElements',
];
const STORAGE = ['localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'Only src/client/storage.ts keeps anything.',
}));

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const closed = Object.keys(MAY_IMPORT).filter(
    (other) => other !== folder && !allowed.includes(other),
  );
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // A page alone may render an entry that src/course handed it.
          ...(folder === 'pages'
            ? { paths: [{ name: 'astro:content', allowImportNames: ['render'] }] }
            : {}),
          patterns: [
            {
              group: closed.map((other) => `**/${other}/**`),
              message: `src/${folder} may import from ${allowed.join(', ') || 'nothing else'}.`,
            },
            ...RESERVED.filter(
              ({ group, folders }) =>
                !folders.includes(folder) && !(folder === 'pages' && group[0] === 'astro:content'),
            ).map(({ group, message }) => ({ group, message })),
            ...(folder === 'lib'
              ? [{ group: ['astro', 'astro/*'], message: 'src/lib is pure.' }]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.cache/', 'tests/fixtures/', '**/*.d.ts']),
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    // Scripts inside .astro files are handed over as .ts files that no TypeScript project knows.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // A callback may hand on what it calls, and an interface decides what is async or a method.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // ESLint has no types for .astro files, so what is imported from one is unknown to it; `astro check` knows.
    files: ['src/components/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // TypeScript takes every feature of a browser for granted; a reader's browser may lack it.
    files: ['src/client/**/*.ts', 'tests/browser/**/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    files: ['src/**', 'tests/**'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...STORAGE] },
  },
  { files: ['src/author/**'], rules: { 'no-console': 'off' } },
  { files: ['src/client/storage.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/lib/**'], rules: { 'no-restricted-globals': ['error', ...DOM, ...STORAGE] } },
  directions,
);
