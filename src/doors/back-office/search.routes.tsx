import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { searchWords } from '#support';
import { openSearch } from './search.command.ts';
import { SearchPage } from './search.page.tsx';
import { findAll } from './search.sql.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

export const searchRoutes = [
  route({ method: 'POST', path: '/office/search', access: 'staff', answer: search }),
  route({ method: 'GET', path: '/office/search', access: 'staff', answer: (visit) => seeOther(visit.url(office.start)) }),
  route({ method: 'GET', path: '/office/search/:id', access: 'staff', answer: show }),
];

async function search(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const words = form.text('words').slice(0, 200);
  if (words === '') return seeOther(visit.url(office.start));
  const opened = await openSearch(platform, { staffId: session!.accountId, words });
  if (!opened.ok)
    return html(<SearchPage shell={await shellOf(visit)} words={words} people={[]} things={[]} trouble="too-many" />, { status: 429 });
  return seeOther(visit.url(`${office.search}/${opened.value}`));
}

/** One hit by number is what was looked for: its page opens at once. */
async function show(visit: Visit): Promise<Answer> {
  const { params, platform, session, now } = visit;
  const words = await searchWords(platform.db, platform.vault, { id: params['id'] ?? '', staffId: session!.accountId, now });
  if (words === null)
    return html(<SearchPage shell={await shellOf(visit)} words="" people={[]} things={[]} trouble="gone" />, { status: 404 });
  const { people, things } = await findAll(platform, words, now);
  if (people.length === 0 && things.length === 1) return seeOther(visit.url(things[0]!.path));
  return html(<SearchPage shell={await shellOf(visit)} words={words} people={people} things={things} />);
}
