import { caseById, endingOf, evidenceFilesOf, readEvidenceFiles, type EvidenceFileFault, type NewEvidenceFiles } from '#conduct';
import { ok, type Result } from '#kernel/result.ts';
import { bytes, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid } from '../shell.ts';

export const evidenceFileRoutes = [
  route({ method: 'GET', path: '/office/conduct/:id/evidence/:no', access: 'staff', answer: onlyFor('conduct', file) }),
];

/** The stored bytes, never shown in the page: they came from outside. */
async function file(visit: Visit): Promise<Answer> {
  const { platform, params } = visit;
  const id = params['id'] ?? '';
  const found = isUuid(id) ? await caseById(platform.db, id) : null;
  const one = found && (await evidenceFilesOf(platform.db, platform.vault, id)).find(({ no }) => String(no) === params['no']);
  if (!found || !one) return missing();
  await noteLook(visit, found.accountId, 'contract');
  const filename = `evidence-${one.no}.${endingOf[one.type]}`;
  return bytes(await platform.files.read(one.fileId), { type: one.type, filename, inline: false });
}

export function filesIn({ form }: Visit): Result<NewEvidenceFiles, EvidenceFileFault> {
  const read = readEvidenceFiles(form.files('files'));
  return read.ok ? ok({ files: read.value, speaksOfOthers: form.has('others') }) : read;
}
