import { defineConfig } from 'vite';

/** The server's processes, bundled for Node 24; packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    ssr: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        web: 'src/app/web.ts',
        worker: 'src/app/worker.ts',
        seed: 'src/app/seed.ts',
        command: 'src/app/command.ts',
        gateway: 'emulators/tiptop/main.ts',
        'gateway-epay': 'emulators/epay/main.ts',
      },
    },
  },
});
