import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import tseslint from 'typescript-eslint';

const noProcessEnv = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: "Read the environment in the workspace's env.ts only.",
};
const noWideRead = {
  selector: "Property[key.name='populate'] > Literal[value='*']",
  message: 'Name what is populated.',
};
const fence = (patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/.astro/**',
      '**/.strapi/**',
      '**/.data/**',
      '**/.cache/**',
      'cms/types/generated/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Methods of an interface may be async for one implementation and not for another.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', noProcessEnv, noWideRead],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 16],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Outside of what Strapi compiles, so a tsconfig of their own knows them.
    files: [
      'cms/**/*.test.ts',
      'cms/{tests,scripts,seed,mail-catcher}/**/*.ts',
      'cms/vitest.config.ts',
    ],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: ['cms/tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    // Describe blocks are long by nature, and support code sets environments up.
    files: ['**/*.test.ts', '**/*.spec.ts', '**/tests/**/*.ts', '**/vitest*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', noWideRead],
      // Vitest's matchers are called on unbound and loosely typed values.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Programs started from the command line: they speak on the terminal and read their settings.
    files: [
      '**/scripts/**/*.ts',
      '**/bench/**/*.ts',
      '**/main.ts',
      '**/env.ts',
      '**/cms/config/*.ts',
    ],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', noWideRead] },
  },
  {
    files: ['search/**/*.ts'],
    rules: fence([
      {
        group: ['@office/*', '**/cms/**', '**/site/**'],
        message: 'search imports nothing of ours.',
      },
    ]),
  },
  {
    files: ['search/{tests,bench}/**/*.ts', 'search/src/**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['cms/**/*.ts', 'cms/**/*.tsx'],
    rules: fence([
      {
        group: ['@office/site*', '@office/search/query', '**/site/**'],
        message: 'cms knows search documents and sync only.',
      },
    ]),
  },
  {
    files: ['cms/tests/**/*.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['site/src/**/*.ts', 'site/server/**/*.ts'],
    rules: fence([
      {
        group: ['@office/cms*', '@office/search/sync', '**/cms/src/**'],
        message: 'site reaches the cms over HTTP only.',
      },
    ]),
  },
  {
    files: ['cms/src/admin/**/*.tsx'],
    plugins: { 'jsx-a11y-x': jsxA11y },
    rules: jsxA11y.configs.recommended.rules,
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['site/**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    // The two places that print markup: editors' markdown, sanitised, and data for search engines.
    files: [
      'site/src/components/ui/RichText.astro',
      'site/src/features/structured-data/StructuredData.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
