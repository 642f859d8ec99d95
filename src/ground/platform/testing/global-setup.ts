import type { TestProject } from 'vitest/node';
import { rebuildTemplate, startTestServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the run's PostgreSQL, `%` in place of the database's name. */
    readonly testServer: string;
  }
}

const MIGRATIONS = 'db/migrations';

/** Runs once for all SQL tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(MIGRATIONS);
  project.provide('testServer', server.url('DATABASE'));
  project.onTestsRerun(() => rebuildTemplate(server.url, MIGRATIONS));
  return server.close;
}
