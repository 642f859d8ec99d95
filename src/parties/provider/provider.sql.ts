import { sql, type Selectable } from 'kysely';
import type { Bin } from '#kernel/bin.ts';
import type { Phone } from '#kernel/phone.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { ProviderTables } from '#platform/tables/provider.ts';
import { exampleParticulars } from './example-provider.ts';
import type { Iik, Particulars, Provider, ProviderId } from './provider.ts';

/** Every account the provider has had, the present one first: statements may be of an earlier one. */
export async function providerAccounts(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('provider.particulars')
    .select('bank_iik')
    .orderBy('in_force_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return [...new Set(rows.map((row) => row.bank_iik))];
}

/** The particulars that hold at an instant. A site without any cannot name its provider: that is a fault of set-up. */
export async function providerInForce(db: Db, at: Date): Promise<Provider> {
  const row = await db
    .selectFrom('provider.particulars')
    .selectAll()
    .where('in_force_from', '<=', at)
    .orderBy('in_force_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Error('no provider is in force: record its particulars first');
  return fromRow(row);
}

/** The particulars as a paper of the past names them. */
export async function providerById(db: Db, id: ProviderId): Promise<Provider | null> {
  const row = await db.selectFrom('provider.particulars').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Every record, coming ones among them, the latest to hold first; of two for the same instant the later written holds. */
export async function providerHistory(db: Db): Promise<Provider[]> {
  const rows = await db.selectFrom('provider.particulars').selectAll().orderBy('in_force_from', 'desc').orderBy('id', 'desc').execute();
  return rows.map(fromRow);
}

/** Changes of the particulars take turns until the transaction ends. */
export async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('provider.change'))`.execute(tx);
}

/** When the particulars change next by the clock: public pages made now are good until then. */
export async function nextProviderChange(db: Db, at: Date): Promise<Date | null> {
  const row = await db
    .selectFrom('provider.particulars')
    .select((one) => one.fn.min('in_force_from').as('next'))
    .where('in_force_from', '>', at)
    .executeTakeFirst();
  return (row?.next as Date | null | undefined) ?? null;
}

/** Adds a dated record; what is in force until then stays as it was. */
export async function recordProvider(tx: Tx, given: Particulars, dates: { from: Date; now: Date }): Promise<ProviderId> {
  const row = await tx
    .insertInto('provider.particulars')
    .values({
      in_force_from: dates.from,
      recorded_at: dates.now,
      name_kk: given.name.kk,
      name_ru: given.name.ru,
      name_en: given.name.en,
      bin: given.bin,
      address_kk: given.address.kk,
      address_ru: given.address.ru,
      address_en: given.address.en,
      bank_name_kk: given.bank.name.kk,
      bank_name_ru: given.bank.name.ru,
      bank_name_en: given.bank.name.en,
      bank_bik: given.bank.bik,
      bank_iik: given.bank.iik,
      phone: given.phone,
      email: given.email,
      support_email: given.supportEmail,
      signer_name: given.signer.name,
      signer_position_kk: given.signer.position.kk,
      signer_position_ru: given.signer.position.ru,
      signer_position_en: given.signer.position.en,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as ProviderId;
}

/** For a first start: the example fund, if nothing is recorded yet. */
export async function seedProvider(tx: Tx, now: Date): Promise<void> {
  const known = await tx.selectFrom('provider.particulars').select('id').limit(1).executeTakeFirst();
  if (!known) await recordProvider(tx, exampleParticulars, { from: now, now });
}

function fromRow(row: Selectable<ProviderTables['provider.particulars']>): Provider {
  return {
    id: row.id as ProviderId,
    inForceFrom: row.in_force_from,
    name: { kk: row.name_kk, ru: row.name_ru, en: row.name_en },
    bin: row.bin as Bin,
    address: { kk: row.address_kk, ru: row.address_ru, en: row.address_en },
    bank: {
      name: { kk: row.bank_name_kk, ru: row.bank_name_ru, en: row.bank_name_en },
      bik: row.bank_bik,
      iik: row.bank_iik as Iik,
    },
    phone: row.phone as Phone,
    email: row.email,
    supportEmail: row.support_email,
    signer: {
      name: row.signer_name,
      position: { kk: row.signer_position_kk, ru: row.signer_position_ru, en: row.signer_position_en },
    },
  };
}
