import { html, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { legalInForce } from '#offer';
import { searchProgrammes } from '#catalogue';
import { places } from '#ui/components.ts';
import { AnswersPage } from './answers.page.tsx';
import { agreementDays, shopAt, soonest } from './shop.routes.ts';

export const answersRoutes: readonly Route[] = [route({ method: 'GET', path: places.answers, access: 'public', answer: answers })];

async function answers(visit: Visit): Promise<Answer> {
  const { frame, platform, now } = visit;
  const { programmes, prices, nextChange } = await shopAt(visit);
  const offer = await legalInForce(platform.db, 'offer', now);
  const { paymentPageMinutes, applicationDays, adultAge } = platform.config;
  const facts = { minutes: paymentPageMinutes, applicationDays, age: adultAge, supportEmail: frame.provider.email };
  const sorted = searchProgrammes(programmes, { words: '', subject: null, hours: null, language: null }, frame.locale);
  const page = <AnswersPage frame={frame} facts={facts} offer={offer} programmes={sorted} prices={prices} now={now} />;
  return html(page, { nextChange: soonest(now, [nextChange, ...programmes.flatMap(agreementDays)]) });
}
