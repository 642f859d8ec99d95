import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Browser code and styles: every *.island.ts is an entry of its own, loaded only by pages that use it. */
export default defineConfig({
  publicDir: 'public',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['chrome105', 'safari16'],
    cssTarget: ['chrome105', 'safari16'],
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: entries() },
  },
  plugins: [precompressed()],
});

function entries(): Record<string, string> {
  const islands = globSync('src/**/*.island.ts').map((file) => [basename(file, '.island.ts'), file] as const);
  const names = islands.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`two islands are named ${twice}`);
  return {
    ...Object.fromEntries(islands),
    site: 'src/app/site.css',
    office: 'src/app/office.css',
    gallery: 'src/ground/ui/gallery/gallery.css',
  };
}

/** The server sends these copies as they are: no compression at run time. Also writes name -> address for pages. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle() {
      const folder = 'dist/client';
      for (const file of globSync(`${folder}/**/*.{js,css,svg,txt}`)) {
        const bytes = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
      const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, { file: string; src?: string }>;
      const addresses = Object.values(manifest).flatMap((chunk) =>
        chunk.src ? [[basename(chunk.src).replace('.island.ts', '.js'), `/${chunk.file}`] as const] : [],
      );
      writeFileSync(join(folder, 'addresses.json'), JSON.stringify(Object.fromEntries(addresses), null, 2));
    },
  };
}
