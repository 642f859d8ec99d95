import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import type { Result } from '#kernel/result.ts';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import {
  copyLink,
  inviteOne,
  linkPath,
  readRoster,
  revoke,
  seatsOfContract,
  seatState,
  sendAgain,
  type Seat,
  type SeatRefusal,
} from '#seats';
import type { Held } from './held-seats.routes.ts';
import { factsOf, inviting } from './inviting.routes.ts';
import { organisationContractPath } from './organisations.page.tsx';
import { seatLines } from './seat-lines.sql.ts';
import { SeatPage, seatTold, type SeatPageProps, type SeatTold } from './seat.page.tsx';
import { seatWords } from './seats.messages.ts';
import { waitingSeats } from './waiting-seats.sql.ts';

/** One seat, with a form that could not be taken. */
export async function showSeat(visit: Visit, held: Held, seat: Seat, again: Partial<SeatPageProps> = {}): Promise<Answer> {
  const told = seatTold.find((one) => one === visit.query.get('told')) ?? null;
  const page = (
    <SeatPage
      frame={visit.frame}
      organisation={held.organisation}
      number={held.contract.number}
      line={(await seatLines(visit.platform, [seat]))[0]!}
      typed={{ name: '', email: '', phone: '' }}
      errors={[]}
      link={null}
      told={told}
      {...again}
    />
  );
  return html(page, { status: again.errors ? 422 : 200 });
}

/** What the organisation does with one seat. */
export async function act(visit: Visit, held: Held, seat: Seat): Promise<Answer> {
  const { platform, form } = visit;
  const gives = ['invite', 'send', 'link'].includes(form.text('act'));
  const told = (what: SeatTold) =>
    seeOther(visit.url(`${organisationContractPath(held.organisation.id, held.contract.number)}/seats/${seat.no}?told=${what}`));
  const ended = (result: Result<unknown, SeatRefusal>, done: SeatTold) =>
    told(result.ok ? done : result.refusal === 'over' ? 'over' : 'changed');
  if (seatState(seat, almatyDay(visit.now)) === 'over') return told('over');
  // Whoever was invited could not take it: its money is asked back (the database refuses the claim).
  if (gives && (await waitingSeats(platform.db, held)).includes(seat.no)) return told('refund');
  switch (form.text('act')) {
    case 'invite':
      return invite(visit, held, seat, (result) => ended(result, 'invited'));
    case 'send':
      return ended(await sendAgain(platform, seat.id, inviting(visit, held)), 'sent');
    case 'revoke':
      return ended(await revoke(platform, seat.id, held.accountId), 'revoked');
    case 'link': {
      const made = await copyLink(platform, seat.id, held.accountId, visit.locale);
      if (!made.ok) return ended(made, 'changed');
      const link = platform.config.origin + localPath(visit.locale, linkPath(made.value));
      const [now] = (await seatsOfContract(platform.db, held.contract.id)).filter((one) => one.id === seat.id);
      return showSeat(visit, held, now ?? seat, { link });
    }
    default:
      return told('changed');
  }
}

/** One row by hand goes through the same check as a list. */
async function invite(visit: Visit, held: Held, seat: Seat, told: (result: Result<true, SeatRefusal>) => Answer): Promise<Answer> {
  const { form, locale, platform } = visit;
  const t = seatWords[locale];
  const typed = { name: form.text('name'), email: form.text('email'), phone: form.text('phone') };
  const rows = [
    { line: 1, cells: ['name', 'email', 'phone'] },
    { line: 2, cells: [typed.name, typed.email, typed.phone] },
  ];
  const read = readRoster(rows, await factsOf(visit, held));
  const row = read.ok ? read.value.rows[0] : undefined;
  if (!row?.contact) {
    const errors = row
      ? row.faults.map((fault) => ({
          field: fault.field,
          text: fault.why === 'twice' ? t.twice(fault.line) : t.faults[fault.why](t.fields[fault.field]),
        }))
      : [{ field: 'name', text: t.faults.empty(t.fields.name) }];
    return showSeat(visit, held, seat, { typed, errors });
  }
  return told(await inviteOne(platform, seat.id, row.contact, inviting(visit, held)));
}
