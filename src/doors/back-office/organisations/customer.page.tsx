import type { VNode } from 'preact';
import { particularsOf } from '#my';
import type { Organisation } from '#organisations';
import { FactsList, NextLink, pathIn, type Frame } from '#ui/components.ts';
import { dealTexts } from '../deal.messages.ts';
import type { Customer } from '../deal.ts';
import { Sheet } from '../office.page.tsx';
import { office } from '../shell.ts';
import { officeOrganisationWords } from './organisations.messages.ts';

type Props = { readonly frame: Frame; readonly organisation: Organisation; readonly customer: Customer; readonly number: string };

/** The legal entity is the customer, by the particulars the contract was made with; who pressed the button acts for it. */
export function OrganisationSheet({ frame, organisation, customer, number }: Props): VNode {
  const t = officeOrganisationWords[frame.locale];
  const page = `${pathIn(frame, office.organisation(organisation.id))}?contract=${encodeURIComponent(number)}`;
  return (
    <Sheet title={dealTexts[frame.locale].customer}>
      <FactsList
        facts={[
          ...particularsOf(frame, organisation),
          [t.representative, <a href={pathIn(frame, office.person(customer.accountId))}>{customer.name}</a>],
        ]}
      />
      <p class="mt-4">
        <NextLink href={page}>{t.toOrganisation}</NextLink>
      </p>
    </Sheet>
  );
}
