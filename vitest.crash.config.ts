import { defineConfig } from 'vitest/config'

/** Starts and kills the real program again and again: too slow for every run. */
export default defineConfig({ test: { include: ['test/scenarios/*.crash.ts'], pool: 'forks' } })
