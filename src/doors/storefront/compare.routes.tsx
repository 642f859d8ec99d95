import { html, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { searchProgrammes } from '#catalogue';
import { places } from '#ui/components.ts';
import { askedToCompare } from './compare.ts';
import { ComparePage } from './compare.page.tsx';
import { sitePicture } from './pictures.ts';
import { agreementDays, shopAt, soonest } from './shop.routes.ts';

export const compareRoutes: readonly Route[] = [
  route({ method: 'GET', path: places.compare, access: 'public', queryKeys: ['p'], answer: compare }),
];

async function compare({ frame, query, platform, now }: Visit): Promise<Answer> {
  const { programmes, prices, nextChange } = await shopAt({ platform, now });
  const sorted = searchProgrammes(programmes, { words: '', subject: null, hours: null, language: null }, frame.locale);
  const asked = askedToCompare(sorted, query.getAll('p'));
  const page = (
    <ComparePage frame={frame} programmes={sorted} asked={asked} prices={prices} picture={sitePicture(frame.locale)} now={now} />
  );
  return html(page, { nextChange: soonest(now, [nextChange, ...asked.chosen.flatMap(agreementDays)]) });
}
