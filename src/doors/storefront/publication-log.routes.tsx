import { html, missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { legalKinds, legalVersions } from '#offer';
import { priceWords } from '#pricing';
import { ENTRIES_A_PAGE, KEYS_PATH, LOG_PATH, logDocument, loggedEntries, logHead, type Entry } from '#publications';
import { uiText } from '#ui/components.ts';
import { jsonText } from './public-data.ts';
import { LOG_PAGE } from './publication-log.messages.ts';
import { PublicationLogPage } from './publication-log.page.tsx';

/** Clause 5.2 made provable: the log as a page, as data, and the keys that check it. */
export const publicationLogRoutes: readonly Route[] = [
  route({ method: 'GET', path: LOG_PAGE, access: 'public', answer: readableLog }),
  route({ method: 'GET', path: LOG_PATH, access: 'public', unlocalised: true, queryKeys: ['from'], answer: wholeLog }),
  route({ method: 'GET', path: KEYS_PATH, access: 'public', unlocalised: true, answer: publicKeys }),
];

const JSON_TYPE = 'application/json; charset=utf-8';
/** On the page, for people; the data has all. */
const MOST_SHOWN = 100;

async function readableLog({ frame, platform, locale }: Visit): Promise<Answer> {
  const [all, documents] = await Promise.all([
    loggedEntries(platform.db),
    Promise.all(legalKinds.map((kind) => legalVersions(platform.db, kind))),
  ]);
  const titleOf = ({ document, version }: Entry) =>
    documents.flat().find(({ kind, no }) => kind === document && no === version)?.titles[locale];
  const nameOf = (entry: Entry) =>
    entry.document === 'price-list'
      ? priceWords(locale).titleNo(entry.version)
      : `${titleOf(entry) ?? entry.document}, ${uiText(locale).versionNo(entry.version)}`;
  const entries = all.slice(-MOST_SHOWN).reverse();
  const { origin: site } = platform.config;
  const facts = { entries, nameOf, site, most: MOST_SHOWN, end: all.at(-1)?.hash ?? null, signingKey: keyDocument(platform.vault).signs };
  return html(<PublicationLogPage frame={frame} {...facts} />);
}

/** The head stands on each page, so that a reader of one page knows how long the log is. */
async function wholeLog({ platform, query }: Visit): Promise<Answer> {
  const from = Number(query.get('from') ?? 1);
  if (!Number.isSafeInteger(from) || from < 1 || from > 2 ** 31) return missing();
  const head = await logHead(platform.db);
  const entries = await loggedEntries(platform.db, from, ENTRIES_A_PAGE + 1);
  if (entries.length === 0 && from > 1) return missing();
  const next = entries.length > ENTRIES_A_PAGE ? from + ENTRIES_A_PAGE : null;
  const facts = { site: platform.config.origin, keys: keyDocument(platform.vault), next };
  return text(jsonText(logDocument(entries.slice(0, ENTRIES_A_PAGE), head, facts)), JSON_TYPE);
}

function publicKeys({ platform }: Visit): Answer {
  return text(jsonText(keyDocument(platform.vault)), JSON_TYPE);
}
