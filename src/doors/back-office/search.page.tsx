import type { VNode } from 'preact';
import { phoneMasked, type Phone } from '#kernel/phone.ts';
import { Callout, Code, DateText, pathIn, Table } from '#ui/components.ts';
import { emailMasked, type Email, type FoundPerson } from '#people';
import { officeTexts } from './office.messages.ts';
import { OfficeView, SearchForm, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';

type Thing = {
  readonly kind: 'application' | 'contract' | 'certificate' | 'payment' | 'request' | 'organisation';
  readonly label: string;
  readonly path: string;
};
export type SearchPageProps = OfficeProps<{
  readonly words: string;
  readonly people: readonly FoundPerson[];
  readonly things: readonly Thing[];
  readonly trouble?: 'gone' | 'too-many';
}>;

/** What was found; addresses and phones stay masked until a person's own page is opened, which is written down. */
export function SearchPage({ shell, words, people, things, trouble }: SearchPageProps): VNode {
  const { frame } = shell;
  const t = officeTexts[frame.locale];
  return (
    <OfficeView shell={shell} title={t.found} noSearch>
      <SearchForm shell={shell} value={words} large />
      <div class="stack mt-6">
        {trouble && <Callout tone="warn">{trouble === 'gone' ? t.searchGone : t.tooMany}</Callout>}
        {!trouble && people.length + things.length === 0 && <Callout>{t.nothingFound}</Callout>}
        {things.length > 0 && (
          <Sheet title={t.numbers} flush>
            <Table
              label={t.numbers}
              rows={things}
              columns={[
                {
                  title: t.number,
                  cell: (one) => (
                    <a href={pathIn(frame, one.path)}>
                      <Code text={one.label} />
                    </a>
                  ),
                },
                { title: t.kind, as: 'state', cell: (one) => t.kinds[one.kind] },
              ]}
            />
          </Sheet>
        )}
        {people.length > 0 && (
          <Sheet title={t.people} flush>
            <Table
              label={t.people}
              rows={people}
              columns={[
                {
                  title: t.person,
                  as: 'full',
                  cell: (one) => <a href={pathIn(frame, office.person(one.accountId))}>{one.name ?? t.noCard}</a>,
                },
                { title: t.email, cell: (one) => emailMasked(one.email as Email) },
                { title: t.phone, cell: (one) => one.phone && <span class="num">{phoneMasked(one.phone as Phone)}</span> },
                { title: t.registered, named: true, cell: (one) => <DateText day={one.createdAt} locale={frame.locale} short /> },
              ]}
            />
          </Sheet>
        )}
      </div>
    </OfficeView>
  );
}
