import { fileIdOf, type FileId } from '#platform/files.ts';
import { html, refused, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { places, tooLargeText } from '#ui/components.ts';
import { checkByBytes, checkByToken } from './check-paper.command.ts';
import { parseFingerprint, type PaperVerdict } from './paper-check.ts';
import { papersTexts } from './papers.messages.ts';
import { PapersPage } from './papers.page.tsx';

/** No paper of ours comes near it, a contract for hundreds of seats included. */
const MOST_BYTES = 8_000_000;

/** The answer is made for each asker and kept nowhere, nor is the file: its bytes are hashed in memory. */
export const paperRoutes: readonly Route[] = [
  route({ method: 'GET', path: places.papers, access: 'anyone', answer: (visit) => html(<PapersPage frame={visit.frame} />) }),
  route({ method: 'POST', path: places.papers, access: 'anyone', answer: check, takesFiles: true, bodyLimit: MOST_BYTES, tooLarge }),
  route({ method: 'GET', path: `${places.papers}/:token`, access: 'anyone', answer: byToken }),
];

async function check(visit: Visit): Promise<Answer> {
  const t = papersTexts[visit.locale];
  const [file, typed] = [visit.form.file('file'), visit.form.text('hash')];
  const fileId: FileId | null = file ? fileIdOf(file.bytes) : parseFingerprint(typed);
  if (!fileId) {
    const error = typed === '' ? { field: 'file', text: t.nothingGiven } : { field: 'hash', text: t.badHash };
    return html(<PapersPage frame={visit.frame} hash={typed} errors={[error]} />, { status: 422 });
  }
  const verdict = await checkByBytes(visit.platform, fileId, visit.ip);
  return verdict ? told(visit, verdict) : refused(429, 60);
}

function tooLarge(visit: Visit): Answer {
  return html(<PapersPage frame={visit.frame} errors={[{ field: 'file', text: tooLargeText(visit.locale, MOST_BYTES) }]} />, {
    status: 413,
  });
}

async function byToken(visit: Visit): Promise<Answer> {
  return told(visit, await checkByToken(visit.platform, visit.params['token'] ?? ''));
}

const told = ({ frame }: Visit, verdict: PaperVerdict): Answer =>
  html(<PapersPage frame={frame} verdict={verdict} />, { status: verdict.paper ? 200 : 404 });
