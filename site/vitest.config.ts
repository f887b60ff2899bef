import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'server/**/*.test.ts',
      'tests/**/*.test.ts',
      'tests/browser/**/*.spec.ts',
    ],
    globalSetup: ['tests/support/build-first.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
