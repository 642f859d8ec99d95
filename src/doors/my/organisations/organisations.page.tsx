import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { changedOrganisationFields, organisationFields, typedOrganisation, type MemberRole, type Organisation } from '#organisations';
import {
  ButtonLink,
  Callout,
  Code,
  DateText,
  Empty,
  FactsList,
  MomentText,
  Money,
  NextLink,
  pathIn,
  Table,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { InvoicesPart, type ListedInvoice } from '../invoices/invoice.page.tsx';
import { MyPage } from '../my.page.tsx';
import { memberWords } from './members.messages.ts';
import { organisationWords } from './organisation.messages.ts';

/** A legal name has no English form of its own. */
export const nameIn = (frame: Pick<Frame, 'locale'>, { name }: Pick<Organisation, 'name'>): string =>
  frame.locale === 'kk' ? name.kk : name.ru;

export function OrganisationsPage({
  frame,
  organisations,
  left,
}: {
  readonly frame: Frame;
  readonly organisations: readonly Organisation[];
  /** The person has just left one. */
  readonly left: boolean;
}): VNode {
  const t = organisationWords[frame.locale];
  const add = <ButtonLink href={pathIn(frame, '/my/organisations/new')}>{t.add}</ButtonLink>;
  return (
    <MyPage frame={frame} tab="contracts" title={t.title} lede={t.lead}>
      {left && (
        <Callout tone="good" role="status">
          {memberWords[frame.locale].left}
        </Callout>
      )}
      {organisations.length === 0 ? (
        <Empty title={t.none} action={add}>
          {t.noneText}
        </Empty>
      ) : (
        <>
          <ul class="rule-list mt-6" role="list">
            {organisations.map((one) => (
              <li class="row between">
                <a href={pathIn(frame, `/my/organisations/${one.id}`)}>{nameIn(frame, one)}</a>
                <span class="quiet">
                  {t.bin} <Code text={one.bin} />
                </span>
              </li>
            ))}
          </ul>
          <p class="mt-6">{add}</p>
        </>
      )}
    </MyPage>
  );
}

export type OrganisationContractLine = {
  readonly number: string;
  readonly programme: Trilingual;
  readonly date: CivilDate;
  readonly seats: number;
  readonly claimed: number;
  readonly amount: Tiyn;
};
export type OrganisationPageProps = {
  readonly frame: Frame;
  /** Every version, the latest first. */
  readonly history: readonly Organisation[];
  readonly contracts: readonly OrganisationContractLine[];
  readonly invoices: readonly ListedInvoice[];
  readonly role: MemberRole;
  readonly saved: boolean;
};

export const organisationContractPath = (id: string, number: string): string =>
  `/my/organisations/${id}/contracts/${encodeURIComponent(number)}`;

export function OrganisationPage({ frame, history, contracts, invoices, role, saved }: OrganisationPageProps): VNode {
  const t = organisationWords[frame.locale];
  const now = history[0]!;
  return (
    <MyPage frame={frame} tab="contracts" title={nameIn(frame, now)}>
      {saved && (
        <Callout tone="good" role="status">
          {t.saved}
        </Callout>
      )}
      <section class="mt-6" aria-labelledby="contracts">
        <h2 id="contracts">{t.contracts}</h2>
        {contracts.length === 0 ? (
          <p>
            {t.noContracts} <a href={pathIn(frame, '/programmes')}>{t.toProgrammes}</a>
          </p>
        ) : (
          <Contracts frame={frame} id={now.id} contracts={contracts} />
        )}
      </section>
      <InvoicesPart frame={frame} invoices={invoices} />
      <section class="mt-8" aria-labelledby="particulars">
        <h2 id="particulars">{t.particulars}</h2>
        <FactsList class="mt-4" facts={particularsOf(frame, now)} />
        <p class="row mt-4">
          {role === 'representative' && (
            <ButtonLink look="second" size="small" href={pathIn(frame, `/my/organisations/${now.id}/particulars`)}>
              {t.change}
            </ButtonLink>
          )}
          <NextLink href={pathIn(frame, `/my/organisations/${now.id}/members`)}>{memberWords[frame.locale].link}</NextLink>
        </p>
      </section>
      <ParticularsHistory frame={frame} history={history} />
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/organisations')}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

function Contracts({
  frame,
  id,
  contracts,
}: {
  readonly frame: Frame;
  readonly id: string;
  readonly contracts: readonly OrganisationContractLine[];
}): VNode {
  const t = organisationWords[frame.locale];
  return (
    <Table
      label={t.contracts}
      rows={contracts}
      columns={[
        {
          title: t.number,
          cell: ({ number }) => (
            <a href={pathIn(frame, organisationContractPath(id, number))}>
              <Code text={number} />
            </a>
          ),
        },
        { title: t.programme, cell: ({ programme }) => programme[frame.locale], as: 'full' },
        { title: t.date, cell: ({ date }) => <DateText day={date} locale={frame.locale} short /> },
        { title: t.seats, cell: ({ seats }) => seats, as: 'right', named: true },
        { title: t.claimed, cell: ({ claimed }) => claimed, as: 'right', named: true },
        { title: t.amount, cell: ({ amount }) => <Money amount={amount} />, as: 'money' },
      ]}
    />
  );
}

/** The lines that are filled, in the form's own words. */
export function particularsOf(frame: Frame, organisation: Organisation): Fact[] {
  const t = organisationWords[frame.locale];
  const typed = typedOrganisation(organisation);
  return organisationFields.flatMap((field): Fact[] => {
    if (typed[field] === '') return [];
    const authority = organisation.signer.authority.by;
    if (field === 'authority') return [[t.fields[field], t.authorities[authority]]];
    if (field === 'authority_date') return [[t.fields[field], <DateText day={typed[field] as CivilDate} locale={frame.locale} />]];
    return [[t.fields[field], typed[field]]];
  });
}

/** Which lines each version changed. */
export function ParticularsHistory({ frame, history }: Pick<OrganisationPageProps, 'frame' | 'history'>): VNode | null {
  const t = organisationWords[frame.locale];
  if (history.length < 2) return null;
  return (
    <section class="mt-8" aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      <ul class="rule-list mt-4" role="list">
        {history.map((one, at) => {
          const before = history[at + 1];
          const fields = before ? changedOrganisationFields(before, one).map((field) => t.fields[field]) : [];
          return (
            <li>
              <b>{t.version(one.no)}</b>, <MomentText at={one.savedAt} locale={frame.locale} short />
              {fields.length > 0 && <div class="quiet">{t.changed(fields.join(', '))}</div>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
