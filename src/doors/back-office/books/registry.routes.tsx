import { almatyDay, parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { settleOperation } from '#checkout';
import { gatewayOf, gatewaysOf } from '#payments';
import {
  csvTable,
  latestRegistries,
  payoutDifference,
  readRegistry,
  reconcileFile,
  registryTable,
  settledBefore,
  wholeDays,
  type Days,
  type RegistryRow,
} from '#reconciliation';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { REGISTRY_BYTES } from './registry-limit.ts';
import { RegistryPage, type RegistryPageProps, type TypedDays } from './registry.page.tsx';

export const registryRoutes = [
  route({ method: 'GET', path: office.registry, access: 'staff', answer: onlyFor('load-registry', (visit) => show(visit)) }),
  route({
    method: 'POST',
    path: office.registry,
    access: 'staff',
    answer: onlyFor('load-registry', load),
    takesFiles: true,
    bodyLimit: REGISTRY_BYTES,
    tooLarge: onlyFor('load-registry', (visit) => show(visit, { fault: 'over-limit' }, 413)),
  }),
];

async function show(visit: Visit, more: Partial<RegistryPageProps> = {}, status = 200): Promise<Answer> {
  const [shell, latest] = await Promise.all([shellOf(visit), latestRegistries(visit.platform.db)]);
  const done = visit.query.get('done');
  // A case of days without a registry leads here with its bank and its days.
  const chosen = {
    bank: visit.query.get('bank') ?? visit.form.text('bank'),
    from: visit.query.get('from') ?? visit.form.text('whole-from'),
    to: visit.query.get('to') ?? visit.form.text('whole-to'),
  };
  const told = done === 'taken' || done === 'known' ? { done } : {};
  return html(
    <RegistryPage
      shell={shell}
      latest={latest}
      chosen={chosen}
      banks={gatewaysOf(visit.platform).map((one) => one.name)}
      {...(told as Partial<RegistryPageProps>)}
      {...more}
    />,
    { status },
  );
}

/** `check` reads the file and changes nothing; `accept` reads what was checked once more and takes it. */
async function load(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const accepting = form.text('action') === 'accept';
  const file = form.file('file');
  if (!accepting && (!file || file.bytes.length === 0)) return show(visit, { fault: 'no-file' }, 422);
  const table = accepting ? csvTable(form.text('table')) : await registryTable(file!.bytes);
  if (!table.ok) return show(visit, { fault: table.refusal }, 422);
  const read = readRegistry(table.value, almatyDay(visit.now));
  if (!read.ok) return show(visit, { fault: read.refusal }, 422);
  const { rows, faults } = read.value;
  if (faults.length > 0) return show(visit, { faults }, 422);
  const today = almatyDay(visit.now);
  const days = accepting
    ? { from: form.text('from'), to: form.text('to') }
    : (chosenDays(form) ?? wholeDays(rows, today) ?? { from: '', to: '' });
  const covers = daysOf(days, today);
  if (!accepting || covers === 'wrong') {
    const { name } = bankOf(visit);
    const difference = payoutDifference(rows, await settledBefore(platform.db, name, rows));
    const checked = { rows, table: textOf(rows), bank: name, difference, days };
    return accepting ? show(visit, { checked, wrongDays: true }, 422) : show(visit, { checked });
  }
  const bank = { gateway: bankOf(visit), settle: settleOperation };
  const { is } = await reconcileFile(platform, bank, { rows, staffId: session!.accountId, covers });
  return seeOther(visit.url(`${office.registry}?done=${is === 'in' ? 'taken' : 'known'}`));
}

/** The days that staff came here for. */
const chosenDays = (form: Visit['form']): TypedDays | null =>
  form.text('whole-from') && form.text('whole-to') ? { from: form.text('whole-from'), to: form.text('whole-to') } : null;

/** The days that staff say the file is whole for: over, in order; null: it says nothing about what it does not hold. */
function daysOf({ from, to }: TypedDays, today: CivilDate): Days | null | 'wrong' {
  if (from === '' && to === '') return null;
  const [first, last] = [parseCivilDate(from), parseCivilDate(to)];
  return first.ok && last.ok && first.value <= last.value && last.value < today ? { from: first.value, to: last.value } : 'wrong';
}

/** The bank whose registry it is; the one that takes new payments unless another is named. */
const bankOf = ({ form, platform }: Visit) => gatewaysOf(platform).find((one) => one.name === form.text('bank')) ?? gatewayOf(platform);

/** The rows as a table again, in our own words. */
function textOf(rows: readonly RegistryRow[]): string {
  const money = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
  const lines = rows.map((row) =>
    [row.kind, row.transactionId, row.day, money(row.amount), row.fee === null ? '' : money(row.fee), row.paymentId ?? '', row.currency]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(';'),
  );
  return ['type;transaction;date;amount;fee;payment;currency', ...lines].join('\n');
}
