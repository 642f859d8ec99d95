import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '#ui/frame.ts';

/** Names of the build (`site.css`, `busy-form.js`) -> hashed addresses under /assets/; throws for a name never built. */
export function builtAssets(clientFolder: string): Frame['asset'] {
  const list = join(clientFolder, 'addresses.json');
  if (!existsSync(list)) throw new Error('the browser part is not built: run npm run build');
  const addresses = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return (name) => {
    const address = addresses[name];
    if (!address) throw new Error(`no built asset is named ${name}`);
    return address;
  };
}
