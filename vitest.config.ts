import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/node-preflight.ts'],
    environment: 'node',
    passWithNoTests: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          // The program keeps no state in its modules, so files can share them: loading them anew for each took a third of the time.
          isolate: false,
          include: ['tests/{unit,integration,contract,golden}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          // Files made to hurt: some take as long as the limits let them, so they stand apart from what a developer runs all day.
          name: 'security',
          include: ['tests/security/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Tables as LibreOffice prints them: each starts that program.
          name: 'rendering',
          include: ['tests/rendering/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/prepare-window-tests.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
