import type { Expression, RawBuilder } from 'kysely';

type Sql = RawBuilder<unknown>;

/** Where a list comes from: read-only views of earlier rooms, joined by ids. Every name here is ours, none is typed. */
export type Source = {
  readonly from: Sql;
  readonly id: Sql;
  readonly account: Sql;
  readonly link: Sql;
  readonly currency: Sql;
  /** More of each row: the organisation that is its customer; empty where only persons stand. */
  readonly customer: Sql;
  readonly columns: Readonly<Record<string, Sql>>;
  readonly sorts: Readonly<Record<string, Sql>>;
  /** Rows in this state; `today` is the day in Almaty. */
  readonly state: (state: string, today: string) => Sql;
  readonly programme: (programmeId: string) => Sql;
  /** The instant or the day that the filter by dates means. */
  readonly dated: { readonly by: Sql; readonly as: 'instant' | 'day' };
  /** The ids of the rows of these people, and of these organisations: each by its own index. */
  readonly ofPeople: (people: Expression<unknown>) => Sql;
  readonly ofOrganisations: ((ids: readonly string[]) => Sql) | null;
};
