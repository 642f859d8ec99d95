import { certificatesOf } from '#certificates';
import { almatyDay } from '#kernel/civil-date.ts';
import { signingIn, type AccountId } from '#people';
import { html, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import { askClosing } from './ask-closing.command.ts';
import { ClosePage, ClosingAskedPage } from './close.page.tsx';
import { hindrancesOf } from './closing-facts.sql.ts';
import { own } from './own.routes.ts';
import { personalRooms, topicsAtClosing } from './personal-rooms.ts';

export const closeRoutes = [own('GET', '/my/close', (visit, accountId) => page(visit, accountId, [])), own('POST', '/my/close', close)];

async function page(visit: Visit, accountId: AccountId, errors: readonly FieldError[]): Promise<Answer> {
  const { db, config } = visit.platform;
  const hindrances = await hindrancesOf(db, accountId, visit.now);
  const certificates = await certificatesOf(db, accountId);
  const status = errors.length > 0 ? 422 : hindrances.length > 0 && visit.form.has('password') ? 409 : 200;
  return html(
    <ClosePage
      frame={visit.frame}
      days={config.closingDays}
      eraseOn={almatyDay(new Date(visit.now.getTime() + config.closingDays * 86_400_000))}
      topics={topicsAtClosing(personalRooms)}
      hindrances={hindrances}
      hasCertificates={certificates.length > 0}
      errors={errors}
    />,
    { status },
  );
}

async function close(visit: Visit, accountId: AccountId): Promise<Answer> {
  const asked = await askClosing(visit.platform, { accountId, password: visit.form.text('password') });
  if (asked.ok) {
    const gone = { name: 'session' as const, value: null, maxAgeSeconds: null };
    return html(<ClosingAskedPage frame={visit.frame} eraseOn={almatyDay(asked.value.eraseAt)} />, { cookies: [gone] });
  }
  if ('hindrances' in asked.refusal) return page(visit, accountId, []);
  const { currentWrong, tooMany } = signingIn[visit.locale].faults;
  return page(visit, accountId, [{ field: 'password', text: asked.refusal.password === 'wrong' ? currentWrong : tooMany }]);
}
