import { build } from 'vite';

/** JSX stands in the rooms' doors: a process for tests is built as the product is. */
export async function buildProcesses(folder: string, ...scripts: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      rolldownOptions: { input: [...scripts] },
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
    },
  });
}
