import { sql, type Selectable } from 'kysely';
import type { Iin } from '#kernel/iin.ts';
import type { Phone } from '#kernel/phone.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { PeopleTables } from '#platform/tables/people.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { AccountId } from './account.ts';
import type { CardInput, CardVersionId } from './card.ts';
import type { ConsentId } from './consents.sql.ts';
import type { Email } from './email.ts';
import { kazakhLatin } from './kazakh-latin.ts';
import { masked, withoutIin, type OpenCard, type RegistrationCard } from './registration-card.ts';
import type { Position, WorkplaceType } from './workplace.ts';

/** The person's card as it stands now, or null before the first save. */
export async function registrationCard(db: Db, vault: Vault, accountId: AccountId): Promise<RegistrationCard | null> {
  const card = await openCard(db, vault, accountId);
  return card && withoutIin(card);
}

/** A version as a contract or an application bound it. */
export async function cardVersion(db: Db, vault: Vault, id: CardVersionId): Promise<RegistrationCard | null> {
  const row = await versions(db).where('version.id', '=', id).executeTakeFirst();
  return row ? withoutIin(fromRow(vault, row)) : null;
}

/** With the IIN open, for papers that must print it (contract) and for the owner's own read-back. */
export async function openCardVersion(db: Db, vault: Vault, id: CardVersionId): Promise<OpenCard | null> {
  const row = await versions(db).where('version.id', '=', id).executeTakeFirst();
  return row ? fromRow(vault, row) : null;
}

export async function openCard(db: Db, vault: Vault, accountId: AccountId): Promise<OpenCard | null> {
  const row = await versions(db)
    .innerJoin('people.card as card', 'card.version_id', 'version.id')
    .where('card.account_id', '=', accountId)
    .executeTakeFirst();
  return row ? fromRow(vault, row) : null;
}

/** Every version, the newest first. */
export async function cardHistory(db: Db, vault: Vault, accountId: AccountId): Promise<OpenCard[]> {
  const rows = await versions(db).where('version.account_id', '=', accountId).orderBy('version.version_no', 'desc').execute();
  return rows.map((row) => fromRow(vault, row));
}

export type NewCardVersion = {
  readonly accountId: AccountId;
  readonly input: CardInput;
  readonly email: Email;
  readonly consentId: ConsentId;
  readonly now: Date;
};

/** The caller holds the account's row, so numbers follow each other. */
export async function insertCardVersion(tx: Tx, vault: Vault, card: NewCardVersion): Promise<CardVersionId> {
  const { input } = card;
  const made = await sql<{ id: string; no: number }>`
    select uuidv7()::text as id, (select coalesce(max(version_no), 0) + 1 from people.card_version where account_id = ${card.accountId})::int as no`.execute(
    tx,
  );
  const { id, no } = made.rows[0]!;
  const exception = input.iin ? null : await iinException(tx, card.accountId);
  await tx
    .insertInto('people.card_version')
    .values({
      id,
      account_id: card.accountId,
      version_no: no,
      saved_at: card.now,
      consent_id: card.consentId,
      surname: input.surname,
      given_name: input.name,
      patronymic: input.patronymic,
      iin_sealed: input.iin && vault.seal(input.iin, iinContext(id)),
      iin_lookup: input.iin && vault.lookup(input.iin, IIN_LOOKUP),
      iin_exception_id: exception,
      phone: input.phone,
      email: card.email,
      region_code: input.address.regionCode,
      district_code: input.address.districtCode,
      settlement_code: input.address.settlementCode,
      settlement_text: input.address.settlementText,
      workplace_type: input.workplaceType,
      workplace_other: input.workplaceOther,
      position: input.position,
      position_other: input.positionOther,
      years_of_service: input.years,
    })
    .execute();
  await tx
    .insertInto('people.card')
    .values({ account_id: card.accountId, version_id: id })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ version_id: id }))
    .execute();
  return id as CardVersionId;
}

/** Other accounts whose card holds the same IIN: for staff only. */
export async function othersWithIin(db: Db, vault: Vault, iin: Iin, except: AccountId): Promise<AccountId[]> {
  const rows = await db
    .selectFrom('people.card_version as version')
    .innerJoin('people.card as card', 'card.version_id', 'version.id')
    .select('card.account_id')
    .where('version.iin_lookup', 'in', vault.lookups(iin, IIN_LOOKUP))
    .where('card.account_id', '!=', except)
    .execute();
  return rows.map((row) => row.account_id as AccountId);
}

/** Whether the cards of two accounts hold one IIN: one person, however many accounts. */
export async function isSamePerson(db: Db, one: string, another: string): Promise<boolean> {
  const found = await db
    .selectFrom('people.card as mine')
    .innerJoin('people.card_version as version', 'version.id', 'mine.version_id')
    .innerJoin('people.card_version as same', 'same.iin_lookup', 'version.iin_lookup')
    .innerJoin('people.card as theirs', 'theirs.version_id', 'same.id')
    .select('mine.account_id')
    .where('mine.account_id', '=', one)
    .where('theirs.account_id', '=', another)
    .executeTakeFirst();
  return one === another || found !== undefined;
}

export async function noteSharedIin(tx: Tx, versionId: CardVersionId, others: readonly AccountId[], now: Date): Promise<void> {
  if (others.length === 0) return;
  await tx
    .insertInto('people.shared_iin')
    .values(others.map((other) => ({ card_version_id: versionId, other_account_id: other, noticed_at: now })))
    .execute();
}

/** Whether staff approved a card without an IIN. */
export async function iinException(db: Db, accountId: AccountId): Promise<string | null> {
  const row = await db.selectFrom('people.iin_exception').select('id').where('account_id', '=', accountId).executeTakeFirst();
  return row?.id ?? null;
}

export const IIN_LOOKUP = 'people.card.iin';
export const iinContext = (versionId: string) => `people.card.iin:${versionId}`;

const versions = (db: Db) =>
  db
    .selectFrom('people.card_version as version')
    .leftJoin('people.settlement as settlement', 'settlement.code', 'version.settlement_code')
    .selectAll('version')
    .select(['settlement.name_kk', 'settlement.name_ru'])
    .where('version.erased_at', 'is', null);

type Row = Selectable<PeopleTables['people.card_version']> & { name_kk: string | null; name_ru: string | null };

function fromRow(vault: Vault, row: Row): OpenCard {
  const iin = row.iin_sealed ? (vault.open(row.iin_sealed, iinContext(row.id)) as Iin) : null;
  return {
    versionId: row.id as CardVersionId,
    no: row.version_no,
    accountId: row.account_id as AccountId,
    savedAt: row.saved_at,
    surname: row.surname!,
    name: row.given_name!,
    patronymic: row.patronymic,
    iin,
    iinMasked: masked(iin),
    phone: row.phone as Phone,
    email: row.email as Email,
    address: {
      regionCode: row.region_code!,
      districtCode: row.district_code!,
      settlementCode: row.settlement_code,
      settlementText: row.settlement_text,
    },
    settlement: row.name_kk && row.name_ru ? { kk: row.name_kk, ru: row.name_ru, en: kazakhLatin(row.name_kk) } : null,
    workplaceType: row.workplace_type as WorkplaceType,
    workplaceOther: row.workplace_other,
    position: row.position as Position,
    positionOther: row.position_other,
    years: row.years_of_service!,
  };
}

export const sealedCardColumns: readonly SealedColumn[] = [
  {
    table: 'people.card_version',
    column: 'iin_sealed',
    key: ['id'],
    context: iinContext,
    lookup: { column: 'iin_lookup', context: IIN_LOOKUP },
  },
];
