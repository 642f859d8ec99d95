import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import { Callout, Code, DateText, Money, MomentText, pathIn, Table } from '#ui/components.ts';
import type { DayFigure, Figures } from './figures/figures.ts';
import { PaymentsChart, Today } from './figures/figures.page.tsx';
import { acceptanceTexts } from './acceptance.messages.ts';
import { officeTexts } from './office.messages.ts';
import { OfficeView, SearchForm, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';

export type ContractLine = { readonly number: string; readonly programme: string; readonly date: CivilDate; readonly amount: bigint };
type Unreached = { readonly number: string; readonly since: Date };
type StoppedJob = { readonly name: string; readonly attempts: number; readonly createdAt: Date; readonly lastError: string | null };
export type StartPageProps = OfficeProps<{
  readonly contracts: readonly ContractLine[];
  readonly jobs: readonly StoppedJob[];
  readonly now: Date;
  /** Letters past their deadline. */
  readonly overdue: number;
  readonly figures: Figures;
  readonly days: readonly DayFigure[];
  /** Contracts whose acceptance nobody could be told of. */
  readonly unreached: readonly Unreached[];
}>;

/** What waits for a person, what came today, and the way to find anything. */
export function StartPage({ shell, contracts, jobs, now, overdue, figures, days, unreached }: StartPageProps): VNode {
  const { frame, waiting } = shell;
  const t = officeTexts[frame.locale];
  return (
    <OfficeView shell={shell} title={t.start} section="start" noSearch>
      <SearchForm shell={shell} large />
      <div class="grid three tiles mt-6">
        <Count what={t.oddities} value={waiting.oddities} note={t.odditiesNote} href={pathIn(frame, office.oddities)} />
        <Count
          what={t.support}
          value={waiting.support}
          note={overdue > 0 ? t.supportOverdue(overdue) : t.supportNote}
          href={pathIn(frame, office.support)}
        />
        <Count what={t.jobs} value={jobs.length} note={t.jobsNote} href={jobs.length > 0 ? '#jobs' : null} />
      </div>
      {waiting.oddities + waiting.support + jobs.length + unreached.length === 0 && (
        <Callout tone="good" class="mt-4">
          {t.calm}
        </Callout>
      )}
      <Today frame={frame} now={now} figures={figures} days={days} />
      <div class="stack mt-4">
        <PaymentsChart frame={frame} days={days} />
        {jobs.length > 0 && (
          <div id="jobs">
            <Jobs jobs={jobs} shell={shell} />
          </div>
        )}
        {unreached.length > 0 && <UnreachedOffers shell={shell} unreached={unreached} />}
        <Sheet title={t.latest} flush>
          {contracts.length === 0 ? (
            <p class="pad quiet">{t.noContracts}</p>
          ) : (
            <Table
              label={t.latest}
              rows={contracts}
              columns={[
                {
                  title: t.contract,
                  cell: (one) => (
                    <a href={pathIn(frame, office.contract(one.number))}>
                      <Code text={one.number} />
                    </a>
                  ),
                },
                { title: t.programme, as: 'full', cell: (one) => one.programme },
                { title: t.date, cell: (one) => <DateText day={one.date} locale={frame.locale} short /> },
                { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
              ]}
            />
          )}
        </Sheet>
      </div>
    </OfficeView>
  );
}

function UnreachedOffers({ shell: { frame }, unreached }: Pick<StartPageProps, 'shell' | 'unreached'>): VNode {
  const [t, words] = [officeTexts[frame.locale], acceptanceTexts[frame.locale]];
  return (
    <Sheet title={words.unreachedTitle} flush>
      <Table
        label={words.unreachedTitle}
        rows={unreached}
        columns={[
          {
            title: t.contract,
            cell: (one) => (
              <a href={pathIn(frame, office.contract(one.number))}>
                <Code text={one.number} />
              </a>
            ),
          },
          { title: words.since, named: true, cell: (one) => <MomentText at={one.since} locale={frame.locale} short /> },
        ]}
      />
    </Sheet>
  );
}

function Count({
  what,
  value,
  note,
  href,
}: {
  readonly what: string;
  readonly value: number;
  readonly note: string;
  readonly href: string | null;
}): VNode {
  const inside = (
    <>
      <span class="what">{what}</span>
      <span class="value">{value}</span>
      <span class="delta">{note}</span>
    </>
  );
  return href ? (
    <a class={value > 0 ? 'tile waits' : 'tile'} href={href}>
      {inside}
    </a>
  ) : (
    <div class="tile">{inside}</div>
  );
}

function Jobs({ shell, jobs }: OfficeProps<{ readonly jobs: readonly StoppedJob[] }>): VNode {
  const t = officeTexts[shell.frame.locale];
  return (
    <Sheet title={t.failedJobs} flush>
      <Table
        label={t.failedJobs}
        rows={jobs}
        columns={[
          { title: t.job, cell: (job) => <span class="mono">{job.name}</span> },
          { title: t.since, named: true, cell: (job) => <MomentText at={job.createdAt} locale={shell.frame.locale} short /> },
          { title: t.why, as: 'full', cell: (job) => <span class="mono">{(job.lastError ?? '').split('\n')[0]!.slice(0, 140)}</span> },
          { title: t.tries, as: 'right', cell: (job) => job.attempts },
        ]}
      />
    </Sheet>
  );
}
