import { defineConfig } from 'vitest/config';

/** unit: rules, no database; sql: real PostgreSQL; browser: the built product in Chromium (e2e/). */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'emulators/**/*.test.ts'],
          exclude: ['**/*.sql.test.ts', '**/*.sql.test.tsx', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sql',
          include: ['src/**/*.sql.test.{ts,tsx}', 'tools/**/*.sql.test.ts', 'emulators/**/*.sql.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['src/ground/platform/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // Files have databases of their own and wait for processes more than they compute.
          maxWorkers: 2,
          // The house is loaded once a worker instead of once a file, as the site loads it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['e2e/**/*.browser.test.ts'],
          globalSetup: ['e2e/harness/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two files at a time: one Chromium waits for the network while the other lays out; more would starve the servers.
          maxWorkers: 2,
        },
      },
    ],
  },
});
