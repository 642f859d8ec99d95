import type { FieldError } from '#ui/components.ts';
import { html, refused, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { parseCertificateNumber } from './certificate-number.ts';
import { checkText } from './certificates.messages.ts';
import { checkByNumber, checkByToken } from './check-certificate.command.ts';
import { CheckPage, nothingAsked } from './check.page.tsx';
import { parseCheckCode } from './check-code.ts';

async function byNumber(visit: Visit): Promise<Answer> {
  const t = checkText(visit.locale);
  const asked = { number: visit.query.get('number')?.trim() ?? '', code: visit.query.get('code')?.trim() ?? '' };
  const [number, code] = [parseCertificateNumber(asked.number), parseCheckCode(asked.code)];
  const errors: FieldError[] = [];
  if (!number) errors.push({ field: 'number', text: asked.number === '' ? t.noNumber : t.badNumber });
  if (!code && asked.code !== '') errors.push({ field: 'code', text: t.badCode });
  if (!number || errors.length > 0) return html(<CheckPage frame={visit.frame} asked={asked} errors={errors} />, { status: 422 });
  const verdict = await checkByNumber(visit.platform, { number, code, ip: visit.ip, locale: visit.locale });
  if (!verdict) return refused(429, 60);
  const kept = verdict.kind === 'whole' ? nothingAsked : asked;
  return html(<CheckPage frame={visit.frame} asked={kept} verdict={verdict} now={visit.now} />, {
    status: verdict.kind === 'unknown' ? 404 : 200,
  });
}

async function byToken(visit: Visit): Promise<Answer> {
  const verdict = await checkByToken(visit.platform, visit.params['token'] ?? '', visit.locale);
  return html(<CheckPage frame={visit.frame} verdict={verdict} now={visit.now} />, { status: verdict.kind === 'unknown' ? 404 : 200 });
}

/** The form is public and kept ready; answers are made for each asker and never kept. */
export const checkRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/certificates', access: 'public', answer: (visit) => html(<CheckPage frame={visit.frame} />) }),
  route({ method: 'GET', path: '/certificates/check', access: 'anyone', answer: byNumber }),
  route({ method: 'GET', path: '/certificates/:token', access: 'anyone', answer: byToken }),
];
