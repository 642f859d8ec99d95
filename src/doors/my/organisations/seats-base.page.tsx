import type { Organisation } from '#organisations';
import { pathIn, type Frame } from '#ui/components.ts';
import { organisationContractPath } from './organisations.page.tsx';

/** What every page about the seats of one contract knows. */
export type Base = { readonly frame: Frame; readonly organisation: Organisation; readonly number: string };

export const seatsAt = ({ frame, organisation, number }: Base, rest = ''): string =>
  pathIn(frame, organisationContractPath(organisation.id, number) + rest);
