import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { startSite, type SiteAddress } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly site: SiteAddress;
  }
}

/** Builds what a visitor gets and starts it once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = spawnSync('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  const site = await startSite();
  project.provide('site', site.address);
  return site.stop;
}
