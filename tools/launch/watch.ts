import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
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
  const stopWatching = watchFolders(() => {
    if (soon) clearTimeout(soon);
    soon = setTimeout(() => void now(), 150);
  });
  say('  Watching the sources: what you save is served anew.');
  return async () => {
    if (soon) clearTimeout(soon);
    stopWatching();
    await Promise.resolve();
  };
}

/** Folder by folder: a recursive watch loses files that an editor saves by renaming (Node 24 on Linux). */
function watchFolders(saved: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const look = (): void => {
    for (const folder of FOLDERS.flatMap(withSubfolders)) {
      if (watchers.has(folder)) continue;
      const watcher = watch(folder, () => (look(), saved()));
      watcher.on('error', () => (watcher.close(), watchers.delete(folder)));
      watchers.set(folder, watcher);
    }
    for (const [folder, watcher] of watchers) {
      if (existsSync(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  };
  look();
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

function withSubfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.map((entry) => join(entry.parentPath, entry.name))];
}
