/** Lint rules: type-aware for TypeScript and Svelte, and the project's own bans. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { disableHasReason } from './scripts/disable-has-reason.mjs';

const tests = ['**/*.test.ts', '**/*.test.mjs'];
const projects = ['shared', 'main', 'renderer', 'e2e'].map((name) => `./tsconfig.${name}.json`);

/** `no-restricted-syntax` is replaced, not merged, by a later block: each block names all that it bans. */
const ban = (selector, message) => ({ selector, message });
const everywhere = [
  ban('ExportAllDeclaration', 'No barrels: import from the file that defines it.'),
  ban('ExportNamedDeclaration[source]', 'No barrels: import from the file that defines it.'),
];
const namedExports = ban('ExportDefaultDeclaration', 'Named exports only.');
const wholeSuites = ban(
  'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme|fail|fails)$/]',
  'Every test runs.',
);
const noClock = ban('NewExpression[callee.name="Date"]', 'src-shared has no clock: pass the time in.');
const noStyle = ban(
  'SvelteAttribute[key.name="style"]',
  'The CSP drops it: use a class, or style:--name={…}.',
);
const noMouse = [
  ban(
    'CallExpression[callee.property.name=/^(click|dblclick|hover|tap|dragTo|dragAndDrop|setChecked)$/]',
    'By keyboard: what needs the mouse belongs in a *.mouse.spec.ts.',
  ),
  ban(
    'MemberExpression[property.name=/^(mouse|touchscreen)$/]',
    'By keyboard: what needs the mouse belongs in a *.mouse.spec.ts.',
  ),
];
const syntax = (...bans) => ({
  'no-restricted-syntax': ['error', ...everywhere, namedExports, ...bans],
});

export default tseslint.config(
  { ignores: ['out/', 'node_modules/', '.runtime/', 'test-results/', 'playwright-report/', '.vitest/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { deltadrill: { rules: { 'disable-has-reason': disableHasReason } } },
    rules: {
      'deltadrill/disable-has-reason': 'error',
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40 }],
      'no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      ...syntax(),
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: projects,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // In a message a number is a number; what prints badly (objects, undefined) stays refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // env['NAME'] says that the name is data, not a property that the type promises.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Asks for `!`, which is banned.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  svelte.configs.recommended,
  { files: ['src-renderer/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', { max: 200 }], ...syntax(noStyle) } },
  {
    // To this parser everything that comes from another component is `any`; svelte-check knows its type and checks it.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src-shared/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'src-shared has no randomness but a passed generator.',
        },
        { object: 'Date', property: 'now', message: 'src-shared has no clock: pass the time in.' },
      ],
      ...syntax(noClock),
    },
  },
  {
    files: ['**/*.mjs', '*.config.js', '.dependency-cruiser.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: tests,
    rules: { 'max-lines': ['error', { max: 400 }], 'max-lines-per-function': 'off', ...syntax(wholeSuites) },
  },
  {
    files: ['src-shared/**/*.test.ts'],
    rules: syntax(wholeSuites, noClock),
  },
  {
    files: ['e2e/**'],
    rules: { 'max-lines-per-function': 'off', ...syntax(wholeSuites, ...noMouse) },
  },
  { files: ['e2e/**/*.mouse.spec.ts'], rules: syntax(wholeSuites) },
  {
    files: ['*.config.ts', '*.config.js'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
);
