import { join } from 'node:path';
import { expectOk } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { importFolder } from './import-draft.command.ts';
import { readLegalFolder } from './legal-folder.gateway.ts';
import { legalKinds } from './legal-kind.ts';
import { publishDraft } from './publish-version.command.ts';
import { legalVersions } from './versions.sql.ts';

/** Publishes legal/<kind>/1 of every document that has no version yet: a new site opens with complete texts. */
export async function seedLegal(platform: Platform): Promise<void> {
  for (const kind of legalKinds) {
    const folder = expectOk(readLegalFolder(join(platform.config.legalFolder, kind, '1')));
    await transact(platform.db, async (tx) => {
      if ((await legalVersions(tx, kind)).length > 0) return;
      const draft = await importFolder(tx, folder, platform.clock.now());
      expectOk(await publishDraft(tx, platform, { draft, effectiveFrom: null, actor: { kind: 'system' } }));
    });
  }
}
