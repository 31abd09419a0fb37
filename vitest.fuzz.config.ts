import { defineConfig } from 'vitest/config'

/** Damages files in thousands of ways and has them taken in: too slow for every run. */
export default defineConfig({
  test: {
    include: ['test/**/*.fuzz.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 30 * 60_000,
    hookTimeout: 30_000,
  },
})
