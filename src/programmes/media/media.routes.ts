import { bytes, missing, refused, streamed, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { opening } from './media-address.ts';
import { isDownload, isMediaId } from './media.ts';
import { storedMedium, type StoredMedium } from './media.sql.ts';

/** Free media for all. `send.ts` adds the sandboxing headers. */
export const routes: readonly Route[] = [route({ method: 'GET', path: '/media/:id', access: 'machine', unlocalised: true, answer: free })];

/**
 * Paid ones for the account their address was made for. `stands` is asked each time, so that an address handed out before
 * opens nothing once its ground is gone (clause 4.2); the door that knows the ground registers the route.
 */
export const paidMediaRoute = (stands: (visit: Visit, ground: string) => Promise<boolean>): Route =>
  route({
    method: 'GET',
    path: '/media/:id/:end/:signature',
    access: 'learner',
    unlocalised: true,
    answer: (visit) => paid(visit, stands),
  });

async function free(visit: Visit): Promise<Answer> {
  const medium = await asked(visit);
  return medium?.released ? given(visit, medium, 'immutable') : missing();
}

async function paid(visit: Visit, stands: (visit: Visit, ground: string) => Promise<boolean>): Promise<Answer> {
  const { id = '', end = '', signature = '' } = visit.params;
  if (!isMediaId(id) || !visit.session) return missing();
  const opens = opening(visit.platform.vault, { id, end, signature, accountId: visit.session.accountId }, visit.now);
  if (opens.is === 'not-yours') return refused(403);
  if (opens.is === 'over') return refused(410);
  if (!(await stands(visit, opens.ground))) return refused(410);
  const medium = await asked(visit);
  return medium ? given(visit, medium, 'personal') : missing();
}

async function asked(visit: Visit): Promise<StoredMedium | null> {
  const id = visit.params['id'] ?? '';
  return isMediaId(id) ? storedMedium(visit.platform.db, id) : null;
}

async function given({ platform }: Visit, medium: StoredMedium, cache: 'immutable' | 'personal'): Promise<Answer> {
  const type = medium.type.startsWith('text/') ? `${medium.type}; charset=utf-8` : medium.type;
  const about = { type, filename: medium.name, inline: !isDownload(medium), cache, etag: `"${medium.id}"`, size: medium.size };
  if (medium.family === 'video' || medium.family === 'audio')
    return streamed((range) => platform.files.stream(medium.fileId, range), about);
  return bytes(await platform.files.read(medium.fileId), about);
}
