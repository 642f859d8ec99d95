import { existsSync, watch } from 'node:fs';
import { say } from './screen.ts';

const FOLDERS = ['src', 'emulators', 'public', 'legal', 'content', 'db/migrations'];

/** Renews the house when a source is saved; while it does, further saves are remembered for one more time. */
export function watchSources(renew: () => Promise<void>): () => Promise<void> {
  let soon: NodeJS.Timeout | null = null;
  let busy = false;
  let again = false;
  const now = async (): Promise<void> => {
    if (busy) return void (again = true);
    busy = true;
    const started = performance.now();
    try {
      await renew();
      say(`Renewed in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    } catch (fault) {
      // The old build goes on serving until the fault is mended.
      say((fault as Error).message);
    }
    busy = false;
    if (again) {
      again = false;
      void now();
    }
  };
  const saved = (): void => {
    if (soon) clearTimeout(soon);
    soon = setTimeout(() => void now(), 150);
  };
  const watchers = FOLDERS.filter((folder) => existsSync(folder)).map((folder) => watch(folder, { recursive: true }, saved));
  say('  Watching the sources: what you save is served anew.');
  return async () => {
    if (soon) clearTimeout(soon);
    for (const watcher of watchers) watcher.close();
    await Promise.resolve();
  };
}
