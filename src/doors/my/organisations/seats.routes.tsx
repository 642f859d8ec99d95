import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { acceptanceState, contractPaper, contractSteps, seatLives } from '#contracts';
import { latestBundle } from '#evidence';
import { givenToSeats } from '#incidents';
import { casesOfContract } from '#refunds';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  csvText,
  inviteAll,
  readCsv,
  readRoster,
  readSheetFile,
  seatState,
  seatStates,
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
import { act, showSeat } from './seat-act.routes.tsx';
import { factsOf, inviting } from './inviting.routes.ts';
import { atSeat, atSeats, heldSeats, type Held } from './held-seats.routes.ts';
import { actFile, actsView, askAct } from './acts.routes.tsx';
import { organisationContractPath } from './organisations.page.tsx';
import { seatLines } from './seat-lines.sql.ts';
import { tooLargeText } from '#ui/components.ts';
import { seatWords } from './seats.messages.ts';
import { waitingSeats } from './waiting-seats.sql.ts';
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
  const today = almatyDay(visit.now);
  const wanted = seats.filter((seat) => state === null || seatState(seat, today) === state);
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
      counts={countsOf(seats, today)}
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
  [...new Set(seats.filter((seat) => seat.claim === null && seatLives(seat.standing)).map((seat) => seat.endsOn))].toSorted();

function countsOf(seats: readonly Seat[], today: CivilDate): Record<SeatState, number> {
  const count = (state: SeatState) => seats.filter((seat) => seatState(seat, today) === state).length;
  return { free: count('free'), invited: count('invited'), claimed: count('claimed'), over: count('over'), ended: count('ended') };
}

/** A file is looked at and shown; its good rows come back with the button, are looked at once more, and are invited. */
async function roster(visit: Visit, held: Held): Promise<Answer> {
  const { form, platform, locale } = visit;
  const file = form.file('roster');
  const refused = (why: keyof (typeof seatWords)['kk']['refusals']) =>
    show(visit, held, { errors: [{ field: 'roster', text: seatWords[locale].refusals[why] }] });
  const { free, over } = countsOf(held.seats, almatyDay(visit.now));
  if (free === 0 && over > 0) return refused('seats-over');
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
