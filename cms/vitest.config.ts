import { defineConfig } from 'vitest/config';

import { LongestFirst } from './tests/support/longest-first.ts';
import { TEST_ENVIRONMENT } from './tests/support/test-environment.ts';

export default defineConfig({
  test: {
    env: TEST_ENVIRONMENT,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    sequence: { sequencer: LongestFirst },
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
          // One more than the cores of a small machine: much of the time tests wait, as students do.
          maxWorkers: 3,
          isolate: false,
        },
      },
    ],
  },
});
