import { expectOk } from '#kernel/result.ts';
import { parseOrganisation, saveOrganisation, typedOrganisation, type OrganisationId } from '#organisations';
import type { Platform } from '#platform/context.ts';

/** A school with everything filled; numbers are computed, taken from nobody. */
const SCHOOL = {
  ...typedOrganisation(null),
  bin: '260140000005',
  name_kk: '«№ 1 мектеп» КММ',
  name_ru: 'КГУ «Школа № 1»',
  address: 'Астана қ., Мектеп к-сі, 1',
  signer_name: 'Өкілов Өкіл',
  signer_position: 'Директор',
  authority: 'power-of-attorney',
  authority_no: '7',
  authority_date: '2026-01-12',
  phone: '+7 701 000 00 11',
  email: 'mektep@example.kz',
};

export async function school(platform: Platform, accountId: string): Promise<OrganisationId> {
  const particulars = expectOk(parseOrganisation(SCHOOL, { now: platform.clock.now(), unprintable: () => [] }));
  return (await saveOrganisation(platform, { id: null, particulars, accountId }))!;
}
