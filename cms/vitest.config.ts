import { defineConfig } from 'vitest/config';

import { TEST_ENVIRONMENT } from './tests/support/test-environment.ts';

export default defineConfig({
  test: {
    env: TEST_ENVIRONMENT,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'booted',
          include: ['tests/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/global-setup.ts'],
          // One more than a small machine has cores: many tests wait, as their students do.
          maxWorkers: 3,
          isolate: false,
        },
      },
    ],
  },
});
