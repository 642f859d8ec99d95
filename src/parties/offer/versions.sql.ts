import { sql } from 'kysely';
import type { Locale, Trilingual } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { LegalKind } from './legal-kind.ts';
import { legalVersion, trilingual, type KeptContracts, type LegalVersion, type LegalVersionId } from './legal-version.ts';
import type { Publication } from './publication.ts';

/** The version of a document that governs at an instant. Throws when the document was never published. */
export async function legalInForce(db: Db, kind: LegalKind, at: Date): Promise<LegalVersion> {
  const found = await inForce(db, kind, at);
  if (!found) throw new Error(`no version of ${kind} is in force at ${at.toISOString()}`);
  return found;
}

export async function inForce(db: Db, kind: LegalKind, at: Date): Promise<LegalVersion | null> {
  const row = await heads(db)
    .where('v.kind', '=', kind)
    .where('v.effective_from', '<=', at)
    .where('w.withdrawn_at', 'is', null)
    .orderBy('v.effective_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? whole(db, row) : null;
}

export async function legalVersionById(db: Db, id: LegalVersionId): Promise<LegalVersion | null> {
  const row = await heads(db).where('v.id', '=', id).executeTakeFirst();
  return row ? whole(db, row) : null;
}

export async function legalVersionByNo(db: Db, kind: LegalKind, no: number): Promise<LegalVersion | null> {
  const row = await heads(db).where('v.kind', '=', kind).where('v.version_no', '=', no).executeTakeFirst();
  return row ? whole(db, row) : null;
}

/** Every published version of a document, withdrawn ones too, the newest first. */
export async function legalVersions(db: Db, kind: LegalKind): Promise<LegalVersion[]> {
  const rows = await heads(db).where('v.kind', '=', kind).orderBy('v.version_no', 'desc').execute();
  return Promise.all(rows.map((row) => whole(db, row)));
}

/** When any document (or the one named) next changes by the clock: cached pages live until then. */
export async function nextLegalChange(db: Db, at: Date, kind?: LegalKind): Promise<Date | null> {
  const row = await heads(db)
    .where('v.effective_from', '>', at)
    .where('w.withdrawn_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('v.kind', '=', kind!))
    .orderBy('v.effective_from')
    .limit(1)
    .executeTakeFirst();
  return row?.effective_from ?? null;
}

/** Publications and withdrawals of one document take turns until the transaction ends. */
export async function takeTurn(tx: Tx, kind: LegalKind): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`offer.publish:${kind}`}::text))`.execute(tx);
}

export type NewVersion = Omit<Publication, 'texts'> &
  Pick<
    LegalVersion,
    'kind' | 'hash' | 'bindingLanguage' | 'newContractsOnly' | 'keptContracts' | 'asksAgain' | 'titles' | 'summary' | 'canonical'
  >;

export async function insertVersion(tx: Tx, made: NewVersion): Promise<LegalVersionId> {
  const { id } = await tx
    .insertInto('offer.version')
    .values({
      kind: made.kind,
      version_no: made.no,
      binding_language: made.bindingLanguage,
      hash: made.hash,
      published_at: made.publishedAt,
      effective_from: made.effectiveFrom,
      new_contracts_only: made.newContractsOnly,
      kept_contracts: made.keptContracts,
      asks_again: made.asksAgain !== null,
      asks_again_reason: made.asksAgain && JSON.stringify(made.asksAgain),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const texts = Object.values(
    trilingual((locale) => ({
      version_id: id,
      locale,
      name: made.titles[locale],
      canonical: made.canonical[locale],
      summary: [...made.summary[locale]],
    })),
  );
  await tx.insertInto('offer.version_text').values(texts).execute();
  return id as LegalVersionId;
}

export async function insertWithdrawal(tx: Tx, id: LegalVersionId, at: Date, reason: string): Promise<void> {
  await tx.insertInto('offer.withdrawal').values({ version_id: id, withdrawn_at: at, reason }).execute();
}

export async function versionFile(db: Db, id: LegalVersionId, locale: Locale): Promise<FileId | null> {
  const row = await db
    .selectFrom('offer.version_file')
    .select('file_id')
    .where('version_id', '=', id)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return (row?.file_id as FileId | undefined) ?? null;
}

/** The first file of a version stays; a second printing changes nothing. */
export async function keepVersionFile(tx: Tx, id: LegalVersionId, locale: Locale, file: FileId): Promise<void> {
  await tx
    .insertInto('offer.version_file')
    .values({ version_id: id, locale, file_id: file })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const heads = (db: Db) =>
  db
    .selectFrom('offer.version as v')
    .leftJoin('offer.withdrawal as w', 'w.version_id', 'v.id')
    .select(['v.id', 'v.kind', 'v.version_no', 'v.binding_language', 'v.hash', 'v.published_at', 'v.effective_from'])
    .select(['v.new_contracts_only', 'v.kept_contracts', 'v.asks_again_reason', 'w.withdrawn_at']);

type Head = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>;
type Texts = Pick<LegalVersion, 'titles' | 'summary' | 'canonical' | 'text'>;

/** Texts never change once published, so a process reads each version's once. */
const keptTexts = new Map<string, Texts>();

async function whole(db: Db, row: Head): Promise<LegalVersion> {
  const facts = {
    id: row.id as LegalVersionId,
    kind: row.kind as LegalKind,
    no: row.version_no,
    hash: row.hash,
    publishedAt: row.published_at,
    effectiveFrom: row.effective_from,
    withdrawnAt: row.withdrawn_at,
    bindingLanguage: row.binding_language as Locale,
    newContractsOnly: row.new_contracts_only,
    keptContracts: row.kept_contracts as KeptContracts | null,
    asksAgain: row.asks_again_reason as Trilingual | null,
  };
  const kept = keptTexts.get(row.id);
  if (kept) return { ...facts, ...kept };
  const version = legalVersion({ ...facts, ...(await textsOf(db, row.id)) });
  keptTexts.set(row.id, {
    titles: version.titles,
    summary: version.summary,
    canonical: version.canonical,
    text: (locale) => version.text(locale),
  });
  return version;
}

async function textsOf(db: Db, id: string): Promise<Omit<Texts, 'text'>> {
  const rows = await db
    .selectFrom('offer.version_text')
    .select(['locale', 'name', 'canonical', 'summary'])
    .where('version_id', '=', id)
    .execute();
  const of = (locale: Locale) => rows.find((row) => row.locale === locale)!;
  return {
    titles: trilingual((locale) => of(locale).name),
    canonical: trilingual((locale) => of(locale).canonical),
    summary: trilingual((locale) => of(locale).summary),
  };
}
