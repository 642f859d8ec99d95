import { defineConfig } from 'vite';

/** The bench and the look at phones use the rooms' own commands, and pages are TSX: they are built as the server is. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/bench',
    emptyOutDir: true,
    ssr: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { input: { bench: 'tools/bench/bench.ts', lighthouse: 'tools/lighthouse/lighthouse.ts' } },
  },
});
