import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { chooseLetters } from './choose-letters.command.ts';
import { letterChoices } from './letter-choice.sql.ts';
import { isChoosable, isWanted, type ChoosableKind } from './letter-kinds.ts';
import { unsubscribeHolds } from './unsubscribe.ts';
import { UnsubscribePage } from './unsubscribe.page.tsx';

const PATH = '/letters/off/:kind/:account/:signature';

/** Without signing in. Opening the address changes nothing (mail scanners open links); only the POST does (RFC 8058). */
export const routes: readonly Route[] = [
  route({ method: 'GET', path: PATH, access: 'anyone', answer: show }),
  // The post of a mail program comes from elsewhere, without our cookies: the signature is its right.
  route({ method: 'POST', path: PATH, access: 'anyone', crossSite: true, bodyLimit: 4096, answer: turnOff }),
];

type Asked = { readonly accountId: string; readonly kind: ChoosableKind };

function asked({ params, platform }: Visit): Asked | null {
  const { kind = '', account: accountId = '', signature = '' } = params;
  if (!isChoosable(kind) || !/^[0-9a-f-]{36}$/.test(accountId)) return null;
  return unsubscribeHolds(platform.vault, accountId, kind, signature) ? { accountId, kind } : null;
}

async function show(visit: Visit): Promise<Answer> {
  const found = asked(visit);
  if (!found) return missing();
  const wanted = isWanted(found.kind, await letterChoices(visit.platform.db, found.accountId));
  return html(<UnsubscribePage frame={visit.frame} kind={found.kind} path={visit.path} state={wanted ? 'on' : 'off'} />);
}

async function turnOff(visit: Visit): Promise<Answer> {
  const found = asked(visit);
  if (!found) return missing();
  await chooseLetters(visit.platform, { ...found, wanted: false, place: { via: 'letter' } });
  return html(<UnsubscribePage frame={visit.frame} kind={found.kind} path={visit.path} state="off" />);
}
