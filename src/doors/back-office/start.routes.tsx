import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { exhaustedJobs } from '#platform/jobs.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { latestContracts, unreachedOffers } from '#contracts';
import { deadlines } from '#support';
import { figuresAt, paymentsByDay } from './figures/figures.sql.ts';
import { HistoryPage } from './history.page.tsx';
import { shellOf } from './shell.sql.ts';
import { StartPage, type ContractLine } from './start.page.tsx';
import { timelineOf } from './timeline.sql.ts';

export const startRoutes = [
  route({ method: 'GET', path: '/office', access: 'staff', answer: start }),
  route({ method: 'GET', path: '/office/journal/:kind/:id', access: 'staff', answer: history }),
];

async function start(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const { now } = visit;
  const [shell, jobs, latest, figures, days, { overdue }, unreached] = await Promise.all([
    shellOf(visit),
    exhaustedJobs(db),
    latestContracts(db, 15),
    figuresAt(db, now),
    paymentsByDay(db, now, 30),
    deadlines(db, now, now),
    unreachedOffers(db, now, 50),
  ]);
  const contracts = await Promise.all(
    latest.map(async ({ number, date, amount, programmeVersionId }): Promise<ContractLine> => {
      const version = await programmeVersion(db, programmeVersionId as ProgrammeVersionId);
      return { number, date, amount, programme: version?.title[visit.locale] ?? '' };
    }),
  );
  return html(
    <StartPage
      shell={shell}
      contracts={contracts}
      jobs={jobs}
      now={now}
      overdue={overdue}
      figures={figures}
      days={days}
      unreached={unreached}
    />,
  );
}

/** The history of any subject of the journal. */
async function history(visit: Visit): Promise<Answer> {
  const [kind, id] = [visit.params['kind'] ?? '', visit.params['id'] ?? ''];
  const lines = await timelineOf(visit.platform.db, [{ kind, id }]);
  return lines.length === 0 ? missing() : html(<HistoryPage shell={await shellOf(visit)} kind={kind} id={id} lines={lines} />);
}
