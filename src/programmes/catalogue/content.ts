import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ContentFault, ContentFiles } from './content-fault.ts';
import type { ProgrammeDraft } from './programme.ts';
import { parseProgramme } from './programme-folder.ts';

/** Every programme of a content folder, or every fault in it. */
export function parseProgrammes(files: ContentFiles): Result<readonly ProgrammeDraft[], readonly ContentFault[]> {
  const folders = new Set([...files.keys()].flatMap((file) => /^programmes\/[^/]+/.exec(file)?.[0] ?? []));
  const drafts: ProgrammeDraft[] = [];
  const found: ContentFault[] = [];
  for (const folder of [...folders].sort()) {
    if (!PROGRAMME_FOLDER.test(folder)) {
      found.push({ file: folder, line: 1, reason: 'a folder is named with small Latin letters, digits and single hyphens' });
      continue;
    }
    const read = parseProgramme(files, folder);
    if (read.ok) drafts.push(read.value);
    else found.push(...read.refusal);
  }
  if (folders.size === 0) found.push({ file: 'programmes', line: 1, reason: 'there is no programme' });
  return found.length === 0 ? ok(drafts) : refuse(found);
}

const PROGRAMME_FOLDER = /^programmes\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
