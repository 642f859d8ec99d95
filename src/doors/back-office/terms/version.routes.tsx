import { contractsFollowing, noticeCounts, reachOf, toldCustomers, versionBefore } from '#contracts';
import { isLegalKind, legalVersions, lifeOf, type LegalVersion } from '#offer';
import { accountById } from '#people';
import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { VersionPage } from './version.page.tsx';

export const versionRoutes = [
  route({ method: 'GET', path: `${office.documents}/:kind/:no`, access: 'staff', answer: onlyFor('publish-legal-version', show) }),
];

const LINES = 100;

async function show(visit: Visit): Promise<Answer> {
  const { platform, params, query, now } = visit;
  const { db } = platform;
  const kind = params['kind'] ?? '';
  const all = isLegalKind(kind) ? await legalVersions(db, kind) : [];
  const version = all.find((one) => String(one.no) === params['no']);
  if (!version) return missing();
  const after = query.get('after') ?? '';
  const [shell, following, scheduled, late, withdrawn, told] = await Promise.all([
    shellOf(visit),
    contractsFollowing(db, version.id),
    noticeCounts(db, version.id, 'scheduled'),
    noticeCounts(db, version.id, 'late'),
    noticeCounts(db, version.id, 'withdrawn'),
    toldCustomers(db, version.id, isUuid(after) ? after : null, LINES),
  ]);
  const lines = await Promise.all(told.map(async (one) => ({ ...one, email: (await accountById(db, one.accountId))?.email ?? null })));
  const counts = [['scheduled', scheduled] as const, ['late', late] as const, ['withdrawn', withdrawn] as const];
  const next = told.length === LINES ? told.at(-1)!.id : null;
  const facts = {
    version,
    life: lifeOf(version, all, now).state,
    before: versionBefore(all, version),
    following,
    staying: version.kind === 'offer' ? numbersOf(all, reachOf(version, all).stays) : [],
    counts,
    told: lines,
    next,
  };
  return html(<VersionPage shell={shell} {...facts} />);
}

const numbersOf = (all: readonly LegalVersion[], ids: readonly string[]): number[] =>
  all.flatMap((one) => (ids.includes(one.id) ? [one.no] : [])).toSorted((a, b) => a - b);
