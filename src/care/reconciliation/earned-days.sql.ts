import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { contractVat, seatShare, stepsOfSeat, type Contract, type ContractId, type ContractState } from '#contracts';
import type { Db } from '#platform/database.ts';
import { latestStart } from '#seats';
import type { BooksFault } from './books-rule.ts';
import { earnedFault, type EarningUnit, type MoneyLine } from './earned-days.ts';

/** Contracts are read so many at a time. */
const BATCH = 500;

/** Every contract that has earned, each seat by itself. */
export async function earnedFaults(db: Db): Promise<BooksFault[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct contract_id as id from ledger.v_entry
    where contract_id is not null and debit = 'customer-advances' and credit in ('revenue', 'vat-payable') order by id`.execute(db);
  const faults: BooksFault[] = [];
  for (let from = 0; from < rows.length; from += BATCH) {
    const ids = rows.slice(from, from + BATCH).map(({ id }) => id);
    faults.push(...(await earningUnits(db, ids)).map(earnedFault).filter((one) => one !== null));
  }
  return faults;
}

async function earningUnits(db: Db, ids: readonly string[]): Promise<EarningUnit[]> {
  const [sales, lines] = [await salesOf(db, ids), await linesOf(db, ids)];
  const courses = new Map((await coursesOf(db, ids)).map((one) => [keyOf(one), one]));
  const [steps, extensions] = [Map.groupBy(await stepsOf(db, ids), keyOf), Map.groupBy(await extensionsOf(db, ids), keyOf)];
  // The money of a contract is one whole, that of a contract with seats stands by each seat.
  const units = Map.groupBy(lines, (line) => (sales.get(line.contractId)?.seats ? keyOf(line) : line.contractId));
  return [...units].flatMap(([reference, own]) => {
    const { contractId, seatNo } = own[0]!;
    const sale = sales.get(contractId);
    if (!sale) return [];
    const [unit, whole] = [
      { contractId, seatNo: sale.seats ? seatNo : null },
      { contractId, seatNo: null },
    ];
    const seat = sale.seats && seatNo ? seatOf(sale, sale.seats, seatNo) : null;
    const ofContract = steps.get(keyOf(whole)) ?? [];
    return [
      {
        reference,
        contract: { id: contractId as ContractId, vat: sale.vat },
        steps: seat ? stepsOfSeat(ofContract, steps.get(keyOf(unit)) ?? []) : ofContract,
        ...(seat && { seat }),
        term: seat || !sale.seats ? termOf(courses.get(keyOf(unit))) : null,
        extensions: extensions.get(keyOf(unit)) ?? [],
        advance: seat?.price ?? 0n,
        lines: own,
      },
    ];
  });
}

type Of = { readonly contractId: string; readonly seatNo: number | null };
const keyOf = ({ contractId, seatNo }: Of): string => (seatNo === null ? contractId : `${contractId}:${seatNo}`);

type Sale = { readonly vat: Contract['vat']; readonly amount: bigint; readonly seats: number | null };

function seatOf({ amount, vat }: Sale, seats: number, no: number): NonNullable<EarningUnit['seat']> {
  const whole = contractVat({ amount: tiyn(amount), vat }) ?? 0n;
  return { no, price: seatShare(amount, seats, no), vat: seatShare(whole, seats, no) };
}

/** A seat that nobody has claimed begins with the end of the day that its contract names. */
function termOf(course: Course | undefined): EarningUnit['term'] {
  const openedAt = course?.openedAt ?? (course?.startsAtLatest ? latestStart(course.startsAtLatest) : null);
  return course && openedAt ? { openedAt, accessDays: course.accessDays } : null;
}

async function salesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Sale>> {
  const { rows } = await sql<{ id: string; vat: string; amount: bigint; seats: number | null }>`
    select contract_id as id, vat, amount, seats from contracts.v_sale where contract_id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, vat, ...sale }) => [id, { ...sale, vat: vat === 'none' ? 'none' : (Number(vat) as Contract['vat']) }]));
}

async function linesOf(db: Db, ids: readonly string[]): Promise<(Of & MoneyLine)[]> {
  const { rows } = await sql<Of & MoneyLine>`
    select contract_id as "contractId", seat_no as "seatNo", event, day, at, debit, credit, amount from ledger.v_entry
    where contract_id = any(${ids}::uuid[])
      and (debit in ('customer-advances', 'revenue', 'vat-payable') or credit in ('customer-advances', 'revenue', 'vat-payable'))
    order by entry_id`.execute(db);
  return rows;
}

type Course = Of & { readonly openedAt: Date | null; readonly accessDays: number; readonly startsAtLatest: CivilDate | null };

async function coursesOf(db: Db, ids: readonly string[]): Promise<Course[]> {
  const { rows } = await sql<Course>`
    select agreed.contract_id as "contractId", seat.no as "seatNo", access.opened_at as "openedAt",
      coalesce(access.access_days, agreed.access_days) as "accessDays", seat.starts_at_latest as "startsAtLatest"
    from contracts.v_agreed_days agreed
    left join seats.v_seat seat on seat.contract_id = agreed.contract_id
    left join enrolments.v_access access on access.contract_id = agreed.contract_id and access.seat_no is not distinct from seat.no
    where agreed.contract_id = any(${ids}::uuid[])`.execute(db);
  return rows;
}

async function stepsOf(db: Db, ids: readonly string[]): Promise<(Of & { to: ContractState; at: Date })[]> {
  const { rows } = await sql<Of & { to: ContractState; at: Date }>`
    select contract_id as "contractId", seat_no as "seatNo", to_state as "to", at from contracts.v_step
    where contract_id = any(${ids}::uuid[]) order by no`.execute(db);
  return rows;
}

async function extensionsOf(db: Db, ids: readonly string[]): Promise<(Of & { days: number; grantedAt: Date })[]> {
  const { rows } = await sql<Of & { days: number; grantedAt: Date }>`
    select contract_id as "contractId", seat_no as "seatNo", days, granted_at as "grantedAt" from enrolments.v_extension
    where contract_id = any(${ids}::uuid[])
    union all
    select contract_id, seat_no, days, granted_at from seats.v_extension where contract_id = any(${ids}::uuid[])`.execute(db);
  return rows;
}
