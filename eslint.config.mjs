import regexp from 'eslint-plugin-regexp'
import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  {ignores: ['dist/', 'out/', 'coverage/', '.cache/', 'node_modules/']},
  regexp.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true}
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {ignoreArrowShorthand: true}
      ],
      'no-restricted-exports': [
        'error',
        {restrictDefaultExports: {direct: true}}
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'regexp/no-super-linear-move': 'error'
    }
  },
  {
    // What the compiler cannot forbid: packages that name an editor.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', {patterns: ['vscode*', 'node:*']}]
    }
  },
  {
    // The service knows LSP's types, and no connection.
    files: ['src/service/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            'vscode',
            'vscode-languageserver',
            'vscode-languageserver/*',
            'vscode-languageclient*',
            'node:*'
          ]
        }
      ]
    }
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off'
    }
  }
)
