import type { VNode } from 'preact';
import type { Organisation } from '#organisations';
import { Button, Code, Empty, MomentText, Pagination, pathIn, Table, TextField } from '#ui/components.ts';
import { OfficeView } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { officeOrganisationWords } from './organisations.messages.ts';

export type OrganisationsPageProps = OfficeProps<{
  readonly organisations: readonly Organisation[];
  readonly sought: string;
  readonly count: number;
  readonly page: { readonly no: number; readonly of: number };
}>;

/** Every organisation that was entered. What is looked for is a legal entity and no person, so it may stand in the address. */
export function OrganisationsPage({ shell, organisations, sought, count, page }: OrganisationsPageProps): VNode {
  const { frame } = shell;
  const t = officeOrganisationWords[frame.locale];
  const here = pathIn(frame, office.organisations);
  const asked = sought === '' ? '' : `q=${encodeURIComponent(sought)}&`;
  return (
    <OfficeView shell={shell} title={t.title} section="organisations" badge={<span class="quiet">{t.count(count)}</span>}>
      <form method="get" action={here} role="search" aria-label={t.find} class="cap row end">
        <TextField
          locale={frame.locale}
          name="q"
          kind="search"
          label={t.find}
          hint={t.findHint}
          value={sought}
          autocomplete="off"
          maxlength={200}
        />
        <Button look="second">{t.findButton}</Button>
      </form>
      {organisations.length === 0 ? (
        <Empty title={t.nothing}>
          {t.nothingText} <a href={here}>{t.all}</a>
        </Empty>
      ) : (
        <>
          <section class="sheet flush mt-4">
            <Table
              label={t.title}
              rows={organisations}
              columns={[
                {
                  title: t.name,
                  as: 'full',
                  cell: (one) => (
                    <a href={pathIn(frame, office.organisation(one.id))}>{frame.locale === 'kk' ? one.name.kk : one.name.ru}</a>
                  ),
                },
                { title: t.bin, cell: (one) => <Code text={one.bin} /> },
                { title: t.changed, named: true, cell: (one) => <MomentText at={one.savedAt} locale={frame.locale} short /> },
              ]}
            />
          </section>
          <Pagination locale={frame.locale} page={page.no} of={page.of} href={(no) => `${here}?${asked}page=${no}`} class="mt-4" />
        </>
      )}
    </OfficeView>
  );
}
