import js from '@eslint/js';
import {defineConfig} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {ignores: ['dist/**', 'storybook-static/**', 'coverage/**', '.tmp/**', 'typings-test/**', '!.storybook']},
  js.configs.recommended,
  {files: ['**/*.{ts,js,mjs}'], rules: {'max-lines': ['error', 350]}},
  {files: ['**/*.test.ts'], rules: {'max-lines': ['error', 500]}},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit['flat/recommended'], wc['flat/best-practice']],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    // The wc rules check only classes that extend HTMLElement or one of these.
    settings: {wc: {elementBaseClasses: ['LitElement', 'FeedElement', 'WidgetElement']}},
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // The types describe current browsers. The code also runs in older ones and in Node without a DOM, so it checks for features.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
    },
  },
  {
    // Libraries such as Prototype and MooTools replace these with functions that do less. The widgets must work on their pages.
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts', 'src/testing/**', 'src/cli/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="Array"][property.name=/^(from|of)$/]',
          message: 'Use a spread. Some libraries replace this function.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(reduce|entries)$/]:not([callee.object.name="Object"])',
          message: 'Use a loop. Prototype replaces this method of arrays.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(map|flatMap|filter|find|some|every|forEach)$/] > .arguments[params.length>2]',
          message: 'Take at most two parameters. Prototype passes no third one.',
        },
        {
          selector: ':matches(ClassDeclaration[superClass.name="Event"], NewExpression[callee.name=/^(Custom)?Event$/])',
          message: 'Extend NativeEvent.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'src/testing/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-non-null-assertion': 'off', // A missing node fails the test anyway.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Takes a class made by a mixin for no class.
      'lit/no-useless-template-literals': 'off',
    },
  },
  {
    files: ['**/*.test.ts', 'src/testing/**/*.ts'],
    ignores: ['**/*.node.test.ts', 'src/testing/node/**'],
    rules: {
      // With the axe plugin every chai assertion may be awaited. Only `accessible` must be.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'Await it. Otherwise it fails after the test.',
        },
      ],
    },
  },
  {
    files: ['**/*.node.test.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: ['describe', 'it', 'test', 'suite'].map((name) => ({from: 'package', name, package: 'node:test'}))},
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {globals: {console: 'readonly', process: 'readonly', URL: 'readonly', setInterval: 'readonly'}},
  },
  {
    // These scripts run in a page.
    files: ['scripts/test-pages/alterations.mjs', 'scripts/test-pages/observe-alteration.mjs'],
    languageOptions: {
      globals: {
        Document: 'readonly',
        Element: 'readonly',
        HTMLSlotElement: 'readonly',
        Node: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    // This script runs in old browsers.
    files: ['scripts/test-pages/old-engines/witness.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: {
        document: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
        window: 'readonly',
        XMLHttpRequest: 'readonly',
      },
    },
  },
  {
    files: ['site/**/*.js'],
    languageOptions: {
      globals: {
        clearTimeout: 'readonly',
        document: 'readonly',
        location: 'readonly',
        setTimeout: 'readonly',
        URLSearchParams: 'readonly',
        window: 'readonly',
      },
    },
  },
);
