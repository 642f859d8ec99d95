import { html, json, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { spend } from '#platform/limits.ts';
import { attemptById, isTransfer } from '#payments';
import { askSoon } from './ask-status.command.ts';
import { chooseTerms, type TermsChoice } from './choose-terms.command.ts';
import { choiceTerms, paymentFacts, paymentState, type PaymentFacts } from './payment-facts.sql.ts';
import { PaymentStatusPage } from './payment-status.page.tsx';

/**
 * The way back from the bank, which may be a cross-site POST without our cookies: nothing it carries is believed. The
 * bank is asked at once, and the person is led to the page that tells the truth.
 */
async function comeBack(visit: Visit): Promise<Answer> {
  const id = visit.params['attempt'] ?? '';
  const attempt = await attemptById(visit.platform.db, id);
  if (!attempt) return missing();
  const mayAsk = await spend(visit.platform.db, { bucket: `ask:${id}`, limit: 1, windowSeconds: 3, now: visit.now });
  if (mayAsk && attempt.state !== 'paid') await askSoon(visit.platform, id);
  return seeOther(visit.url(`/payments/${id}`));
}

async function status(visit: Visit, changedAgain = false): Promise<Answer> {
  const { db } = visit.platform;
  const facts = await paymentFacts(db, visit.params['attempt'] ?? '', visit.session!.accountId, visit.now);
  if (!facts) return missing();
  // Until money came of it, an invoice is all there is: no bank's page was opened, and none is waited for.
  if (isTransfer(facts.attempt.provider) && (facts.view.kind === 'waiting' || facts.view.kind === 'ended'))
    return seeOther(visit.url(`/my/invoices/${facts.attempt.id}`));
  const choice = facts.view.kind === 'choose' ? await choiceTerms(db, facts.attempt, visit.now, changedAgain) : null;
  const page = (
    <PaymentStatusPage
      frame={visit.frame}
      view={facts.view}
      attemptId={facts.attempt.id}
      applicationNumber={facts.applicationNumber}
      email={facts.email}
      steps={facts.steps}
      coursePath={coursePath(facts)}
      payPath={facts.organisationId ? `/checkout/${facts.slug}/organisation` : `/checkout/${facts.slug}`}
      keptUntil={facts.keptUntil}
      priceUntil={facts.priceUntil}
      choice={choice}
    />
  );
  return html(page, { status: changedAgain ? 409 : 200 });
}

/** Where what was paid for is used: the course, or the organisation with its seats. */
function coursePath({ slug, organisationId, view }: PaymentFacts): string {
  if (organisationId === null) return `/my/courses/${slug}`;
  const number = view.kind === 'paid' ? `/contracts/${encodeURIComponent(view.contract.number)}` : '';
  return `/my/organisations/${organisationId}${number}`;
}

async function state(visit: Visit): Promise<Answer> {
  const found = await paymentState(visit.platform.db, visit.params['attempt'] ?? '', visit.session!.accountId, visit.now);
  return found === null ? missing() : json({ state: found });
}

async function choose(visit: Visit): Promise<Answer> {
  const { form, params, session, platform } = visit;
  const choice: TermsChoice =
    form.text('choice') === 'new-terms'
      ? { choice: 'new-terms', priceLineId: form.text('line'), offerVersionId: form.text('offer'), locale: visit.locale }
      : { choice: 'money-back' };
  const chosen = await chooseTerms(platform, { attemptId: params['attempt'] ?? '', accountId: session!.accountId, ...choice });
  if (!chosen.ok && chosen.refusal !== 'nothing-to-choose') return status(visit, true);
  return seeOther(visit.url(`/payments/${params['attempt'] ?? ''}`));
}

export const paymentRoutes = [
  route({ method: 'GET', path: '/payments/:attempt/return', access: 'anyone', answer: comeBack }),
  route({ method: 'POST', path: '/payments/:attempt/return', access: 'anyone', crossSite: true, answer: comeBack }),
  route({ method: 'GET', path: '/payments/:attempt', access: 'learner', answer: (visit) => status(visit) }),
  route({ method: 'GET', path: '/payments/:attempt/state', access: 'learner', answer: state }),
  route({ method: 'POST', path: '/payments/:attempt/choice', access: 'learner', answer: choose }),
];
