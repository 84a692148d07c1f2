import { defineConfig } from 'vitest/config';

// Many tests start the program as a child process, which takes its time on a busy machine.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 120_000 } });
