import { spawn } from 'node:child_process';
import { freePort } from './free-port.ts';
import { answers, ended, type SiteAddress } from './site.ts';

export type SecondWeb = { readonly origin: string; readonly stop: () => Promise<void> };

/** One more web process of a running site, with a setting of its own and an address of its own. */
export async function spawnWeb(site: SiteAddress, settings: Readonly<Record<string, string>>): Promise<SecondWeb> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = { ...site.settings, SU_PORT: String(port), SU_ORIGIN: origin, ...settings };
  const child = spawn(process.execPath, ['dist/server/web.js'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  await answers(`${origin}/readyz`);
  return { origin, stop: () => ended(child) };
}
