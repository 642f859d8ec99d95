import { localPath, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { listSessions } from '#platform/sessions.ts';
import { certificatesOf } from '#certificates';
import { accountById, consentInForce, fullName, iinReveals, registrationCard, sharedIinOf, type AccountId } from '#people';
import { requestsOf } from '#support';
import { dealsOf } from './person-deals.sql.ts';
import type { PersonView } from './person.ts';
import { isUuid, office } from './shell.ts';
import { looksAt, timelineOf } from './timeline.sql.ts';
import type { Told } from './timeline.ts';
import { toldOfApplication } from './told.sql.ts';

/** All that staff see of a person, put together from the rooms that keep it; the IIN masked. */
export async function personFile(platform: Platform, id: string, locale: Locale, now: Date): Promise<PersonView | null> {
  const { db, vault } = platform;
  const account = isUuid(id) ? await accountById(db, id as AccountId) : null;
  if (!account) return null;
  const [card, consent, shared, reveals, deals, certificates, requests, sessions, looks] = await Promise.all([
    registrationCard(db, vault, account.id),
    consentInForce(db, account.id),
    sharedIinOf(db, account.id),
    iinReveals(db, account.id),
    dealsOf(platform, account.id, locale),
    certificatesOf(db, account.id),
    requestsOf(db, vault, account.id),
    listSessions(db, account.id, now),
    looksAt(db, account.id),
  ]);
  const bought = await Promise.all(deals.applications.map((one) => toldOfApplication(db, one.application, locale)));
  const letters: Told[] = requests.map((one) => ({
    kind: 'support-request',
    id: one.id,
    label: one.number,
    href: localPath(locale, office.thread(one.number)),
  }));
  return {
    account,
    card,
    consent,
    sharedWith: [...new Set(shared.map((one) => one.otherAccountId as string))],
    reveals,
    ...deals,
    certificates,
    requests,
    sessions,
    looks,
    lines: await timelineOf(db, [{ kind: 'account', id: account.id }, ...bought.flat(), ...letters]),
  };
}

/** How staff call a person on other pages: the name of the card, else the address. */
export async function nameOf({ db, vault }: Platform, accountId: string): Promise<string> {
  const card = await registrationCard(db, vault, accountId as AccountId);
  if (card) return fullName(card);
  return (await accountById(db, accountId as AccountId))?.email ?? '';
}
