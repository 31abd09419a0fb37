import { defineConfig } from 'vitest/config'

/** Plays the story against look-alikes of the chat platforms: `npm ci --prefix test/peers` first. */
export default defineConfig({
  test: {
    include: ['test/peers/*/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
})
