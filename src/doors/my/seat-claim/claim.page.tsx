import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import { Button, ButtonLink, DateText, FactsList, Form, Layout, PageHead, pathIn, Stepper, type Frame } from '#ui/components.ts';
import { termsPath } from '#people';
import type { ClaimRefusal } from '#seats';
import { ShowsField } from '../own-seats/own-seats.page.tsx';
import { claimWords } from './claim.messages.ts';

/** What still stands between the invited person and the seat. */
export type ClaimStep =
  | { readonly at: 'sign-in' }
  | { readonly at: 'terms' }
  | { readonly at: 'consent' }
  | { readonly at: 'card' }
  | { readonly at: 'claim'; readonly name: string };

export type ClaimPageProps = {
  readonly frame: Frame;
  /** Neutral path of this very page. */
  readonly path: string;
  readonly organisation: string;
  readonly programme: string;
  readonly accessDays: number;
  readonly startsAtLatest: CivilDate;
  readonly step: ClaimStep;
};

export function ClaimPage(props: ClaimPageProps): VNode {
  const { frame, organisation, step } = props;
  const t = claimWords[frame.locale];
  const steps = { 'sign-in': 0, terms: 1, consent: 1, card: 1, claim: 2 } as const;
  return (
    <Layout frame={frame} title={t.title} hidden islands={['busy-form']}>
      <PageHead title={t.title} lede={t.lead(organisation)} />
      <Stepper locale={frame.locale} steps={t.steps} current={steps[step.at]} />
      <div class="cap mt-6">
        <FactsList
          class="told"
          facts={[
            [t.programme, props.programme],
            [t.organisation, organisation],
            [t.access, t.days(props.accessDays)],
            [t.startsAtLatest, <DateText day={props.startsAtLatest} locale={frame.locale} />],
          ]}
        />
        <p class="quiet mt-4">{t.free}</p>
        <Step {...props} />
      </div>
    </Layout>
  );
}

function Step({ frame, path, step, organisation }: ClaimPageProps): VNode {
  const t = claimWords[frame.locale];
  const here = pathIn(frame, path);
  const next = (to: string) => `${pathIn(frame, to)}?next=${encodeURIComponent(here)}`;
  switch (step.at) {
    case 'sign-in':
      return (
        <>
          <p class="mt-6">{t.signInText}</p>
          <p class="row mt-4">
            <ButtonLink href={next('/sign-up')}>{t.signUp}</ButtonLink>
            <ButtonLink look="second" href={next('/sign-in')}>
              {t.signIn}
            </ButtonLink>
          </p>
        </>
      );
    case 'terms':
    case 'consent':
    case 'card':
      return (
        <>
          <p class="mt-6">{t.before[step.at]}</p>
          <p class="mt-4">
            <ButtonLink href={next(step.at === 'terms' ? termsPath : '/my/card')}>{t.fill}</ButtonLink>
          </p>
        </>
      );
    case 'claim':
      return (
        <Form frame={frame} action={here} class="mt-6">
          <FactsList class="told" facts={[[t.name, step.name]]} />
          <p class="mt-4">
            <a href={next('/my/card')}>{t.change}</a>
          </p>
          <div class="mt-6">
            <ShowsField frame={frame} organisation={organisation} shows={[]} />
          </div>
          <p class="mt-6">
            <Button size="large">{t.claim}</Button>
          </p>
          <p class="quiet tiny mt-2">
            {t.showLater} {t.claimHint}
          </p>
        </Form>
      );
  }
}

export function ClaimRefusedPage({ frame, why }: { readonly frame: Frame; readonly why: Exclude<ClaimRefusal, 'no-such-link'> }): VNode {
  const t = claimWords[frame.locale];
  const [title, text] = t.refusals[why];
  return (
    <Layout frame={frame} title={title} hidden>
      <PageHead title={title} lede={text} />
      <p class="mt-6">
        <ButtonLink href={pathIn(frame, '/my')}>{t.toCourses}</ButtonLink>
      </p>
    </Layout>
  );
}
