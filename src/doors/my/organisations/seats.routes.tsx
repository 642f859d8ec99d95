import type { CivilDate } from '#kernel/civil-date.ts';
import { acceptanceState, contractPaper, contractSteps } from '#contracts';
import { latestBundle } from '#evidence';
import { givenToSeats } from '#incidents';
import { localPath } from '#kernel/locale.ts';
import { casesOfContract } from '#refunds';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { unprintable } from '#platform/paper-signs.ts';
import {
  copyLink,
  csvText,
  inviteAll,
  inviteOne,
  linkPath,
  readCsv,
  readRoster,
  readSheetFile,
  revoke,
  seatState,
  seatStates,
  seatsOfContract,
  sendAgain,
  type Inviting,
  type Roster,
  type RosterRefusal,
  type Seat,
  type SeatState,
  type SheetRefusal,
} from '#seats';
import { isOwnThread } from '../acceptance.command.ts';
import { termsOf } from '../contract-terms.sql.ts';
import type { OwnContract } from '../own-contract.routes.ts';
import { own } from '../own.routes.ts';
import { atSeat, atSeats, heldSeats, type Held } from './held-seats.routes.ts';
import { actFile, actsView, askAct } from './acts.routes.tsx';
import { nameIn, organisationContractPath } from './organisations.page.tsx';
import { seatLines } from './seat-lines.sql.ts';
import { tooLargeText } from '#ui/components.ts';
import { seatWords } from './seats.messages.ts';
import { waitingSeats } from './waiting-seats.sql.ts';
import { SeatPage, type SeatPageProps } from './seat.page.tsx';
import { SeatsPage, type CustomerFacts, type SeatsPageProps } from './seats.page.tsx';

const ROSTER_BYTES = 2_000_000;
const CONTRACT = '/my/organisations/:id/contracts/:number';

export const seatRoutes = [
  own('GET', CONTRACT, (visit, accountId) => atSeats(visit, accountId, 'see', (held) => show(visit, held))),
  route({
    ...own('POST', `${CONTRACT}/roster`, (visit, accountId) => atSeats(visit, accountId, 'seats', (held) => roster(visit, held))),
    takesFiles: true,
    bodyLimit: ROSTER_BYTES,
    tooLarge: own('POST', `${CONTRACT}/roster`, (visit, accountId) =>
      atSeats(visit, accountId, 'seats', (held) =>
        show(visit, held, { errors: [{ field: 'roster', text: tooLargeText(visit.locale, ROSTER_BYTES) }] }, 413),
      ),
    ).answer,
  }),
  // Asking for an act accepts what stands in it (clause 2.2).
  own('POST', `${CONTRACT}/acts`, (visit, accountId) =>
    atSeats(visit, accountId, 'accept', ({ organisation, contract }) => askAct(visit, accountId, organisation.id, contract)),
  ),
  own('GET', `${CONTRACT}/acts/:no`, (visit, accountId) => atSeats(visit, accountId, 'see', ({ contract }) => actFile(visit, contract))),
  own('GET', `${CONTRACT}/papers/:kind`, (visit, accountId) => atSeats(visit, accountId, 'see', (held) => paper(visit, held))),
  own('GET', `${CONTRACT}/seats/:no`, (visit, accountId) => atSeat(visit, accountId, 'see', (held, seat) => showSeat(visit, held, seat))),
  own('POST', `${CONTRACT}/seats/:no`, (visit, accountId) => atSeat(visit, accountId, 'seats', (held, seat) => act(visit, held, seat))),
];

/** The page of a contract of an organisation, with a form that could not be taken. */
export async function seatsPage(visit: Visit, own: OwnContract, again: Partial<SeatsPageProps>, status: number): Promise<Answer> {
  const held = await heldSeats(visit, own);
  return held ? show(visit, held, again, status) : missing();
}

async function show(visit: Visit, held: Held, again: Partial<SeatsPageProps> = {}, status = again.errors ? 422 : 200): Promise<Answer> {
  const { frame, platform, query } = visit;
  const { organisation, contract, version, seats } = held;
  const invited = /^\d{1,3}$/.exec(query.get('invited') ?? '');
  const state = seatStates.find((one) => one === query.get('state')) ?? null;
  const wanted = seats.filter((seat) => state === null || seatState(seat) === state);
  const of = Math.max(1, Math.ceil(wanted.length / SEATS_A_PAGE));
  const no = Math.min(of, Number(/^[1-9]\d?$/.exec(query.get('page') ?? '')?.[0] ?? 1));
  const page = (
    <SeatsPage
      frame={frame}
      organisation={organisation}
      number={contract.number}
      programme={version.title[frame.locale]}
      paper={(await contractPaper(platform.db, contract.id)) !== null}
      startsAtLatest={seats[0]!.startsAtLatest}
      endsOn={lastDaysUnclaimed(seats)}
      given={await givenToSeats(platform.db, contract.id)}
      counts={countsOf(seats)}
      state={state}
      lines={await seatLines(visit.platform, wanted.slice((no - 1) * SEATS_A_PAGE, no * SEATS_A_PAGE))}
      page={{ no, of }}
      terms={{ ...(await termsOf(platform.db, contract, visit.now)), steps: await contractSteps(platform.db, contract.id) }}
      customer={held.as === 'customer' ? await customerFacts(visit, held) : null}
      errors={[]}
      checked={null}
      invited={invited ? Number(invited[0]) : null}
      acts={await actsView(visit, contract, held.as)}
      {...again}
    />
  );
  return html(page, { status });
}

/** What only the customer does: accept, ask for the proof, ask money back. */
async function customerFacts({ platform }: Visit, { contract, accountId }: Held): Promise<CustomerFacts> {
  const { db } = platform;
  const acceptance = await acceptanceState(db, contract.id);
  return {
    acceptance,
    ownThread: await isOwnThread(platform, acceptance, accountId),
    evidence: await latestBundle(db, contract.id, accountId),
    refunds: await casesOfContract(db, contract.id),
  };
}

/** The stored bytes of a paper, to everybody who acts for the organisation. */
async function paper({ platform, params }: Visit, { contract }: Held): Promise<Answer> {
  const kind = (['contract', 'receipt', 'act'] as const).find((one) => one === params['kind']);
  const kept = kind && (await contractPaper(platform.db, contract.id, kind));
  if (!kept) return missing();
  const filename = kind === 'contract' ? `${contract.number}.pdf` : `${contract.number}-${kind}.pdf`;
  return bytes(await platform.files.read(kept.fileId), { type: 'application/pdf', filename });
}

const SEATS_A_PAGE = 50;

const lastDaysUnclaimed = (seats: readonly Seat[]): CivilDate[] =>
  [...new Set(seats.filter((seat) => seat.claim === null && seatState(seat) !== 'ended').map((seat) => seat.endsOn))].toSorted();

function countsOf(seats: readonly Seat[]): Record<SeatState, number> {
  const count = (state: SeatState) => seats.filter((seat) => seatState(seat) === state).length;
  return { free: count('free'), invited: count('invited'), claimed: count('claimed'), ended: count('ended') };
}

/** A file is looked at and shown; its good rows come back with the button, are looked at once more, and are invited. */
async function roster(visit: Visit, held: Held): Promise<Answer> {
  const { form, platform, locale } = visit;
  const file = form.file('roster');
  const refused = (why: keyof (typeof seatWords)['kk']['refusals']) =>
    show(visit, held, { errors: [{ field: 'roster', text: seatWords[locale].refusals[why] }] });
  if (!file && !form.has('rows')) return refused('no-file');
  const sheet = file ? await readSheetFile(file.bytes) : readCsv(form.text('rows'));
  if (!sheet.ok) return refused(sheet.refusal satisfies SheetRefusal);
  const read = readRoster(sheet.value, await factsOf(visit, held));
  if (!read.ok) return refused(read.refusal satisfies RosterRefusal);
  if (file) return show(visit, held, { checked: { roster: read.value, csv: goodRows(read.value) } });
  const invited = await inviteAll(platform, read.value.good, inviting(visit, held), await waitingSeats(platform.db, held));
  return seeOther(visit.url(`${organisationContractPath(held.organisation.id, held.contract.number)}?invited=${invited}`));
}

const goodRows = ({ good }: Roster): string =>
  csvText([
    { line: 1, cells: ['name', 'email', 'phone'] },
    ...good.map(({ name, email, phone }, at) => ({ line: at + 2, cells: [name, email, phone ?? ''] })),
  ]);

/** Whoever has taken a seat is left out too: their address is their account's, and not told here. */
async function factsOf({ platform }: Visit, held: Held) {
  const { seats } = held;
  const waiting = await waitingSeats(platform.db, held);
  return {
    freeSeats: seats.filter((seat) => seatState(seat) === 'free' && !waiting.includes(seat.no)).length,
    taken: new Set(seats.flatMap((seat) => seat.invitation?.email ?? [])),
    unprintable,
  };
}

const inviting = (visit: Visit, { accountId, organisation, contract, version }: Held): Inviting => ({
  contractId: contract.id,
  by: accountId,
  locale: visit.locale,
  words: { organisation: nameIn(visit.frame, organisation), programmeTitle: version.title[visit.locale] },
});

async function showSeat(visit: Visit, held: Held, seat: Seat, again: Partial<SeatPageProps> = {}): Promise<Answer> {
  const told = visit.query.get('told');
  const page = (
    <SeatPage
      frame={visit.frame}
      organisation={held.organisation}
      number={held.contract.number}
      line={(await seatLines(visit.platform, [seat]))[0]!}
      typed={{ name: '', email: '', phone: '' }}
      errors={[]}
      link={null}
      told={told === 'invited' || told === 'sent' || told === 'revoked' || told === 'changed' || told === 'refund' ? told : null}
      {...again}
    />
  );
  return html(page, { status: again.errors ? 422 : 200 });
}

async function act(visit: Visit, held: Held, seat: Seat): Promise<Answer> {
  const { platform, form } = visit;
  const gives = ['invite', 'send', 'link'].includes(form.text('act'));
  const told = (what: string) =>
    seeOther(visit.url(`${organisationContractPath(held.organisation.id, held.contract.number)}/seats/${seat.no}?told=${what}`));
  // Whoever was invited could not take it: its money is asked back (the database refuses the claim).
  if (gives && (await waitingSeats(platform.db, held)).includes(seat.no)) return told('refund');
  switch (form.text('act')) {
    case 'invite':
      return invite(visit, held, seat, told);
    case 'send':
      return told((await sendAgain(platform, seat.id, inviting(visit, held))).ok ? 'sent' : 'changed');
    case 'revoke':
      return told((await revoke(platform, seat.id, held.accountId)).ok ? 'revoked' : 'changed');
    case 'link': {
      const made = await copyLink(platform, seat.id, held.accountId, visit.locale);
      const link = made.ok ? platform.config.origin + localPath(visit.locale, linkPath(made.value)) : null;
      if (!link) return told('changed');
      const [now] = (await seatsOfContract(platform.db, held.contract.id)).filter((one) => one.id === seat.id);
      return showSeat(visit, held, now ?? seat, { link });
    }
    default:
      return told('changed');
  }
}

/** One row by hand goes through the same check as a list. */
async function invite(visit: Visit, held: Held, seat: Seat, told: (what: string) => Answer): Promise<Answer> {
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
  return told((await inviteOne(platform, seat.id, row.contact, inviting(visit, held))).ok ? 'invited' : 'changed');
}
