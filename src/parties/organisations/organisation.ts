import type { Bin } from '#kernel/bin.ts';
import type { Brand } from '#kernel/brand.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import type { Phone } from '#kernel/phone.ts';
import type { MemberRole } from './member.ts';

export type OrganisationId = Brand<string, 'OrganisationId'>;
export type OrganisationVersionId = Brand<string, 'OrganisationVersionId'>;

/** What the representative states to act on; nobody's papers are collected. */
export type Authority = { readonly by: 'charter' } | { readonly by: 'power-of-attorney'; readonly no: string; readonly date: CivilDate };

/** A legal entity's particulars as its contract, invoice and act will name them. */
export type OrganisationParticulars = {
  readonly bin: Bin;
  readonly name: Bilingual;
  readonly address: string;
  readonly bank: { readonly name: string; readonly bik: string; readonly iik: string } | null;
  readonly signer: { readonly name: string; readonly position: string; readonly authority: Authority };
  readonly phone: Phone;
  readonly email: string;
};

/** One version of the particulars. */
export type Organisation = OrganisationParticulars & {
  readonly id: OrganisationId;
  readonly versionId: OrganisationVersionId;
  readonly no: number;
  readonly savedAt: Date;
};

/** To a person who acts for it. */
export type OwnOrganisation = Organisation & { readonly role: MemberRole };
