import type { VNode } from 'preact';
import { ButtonLink } from '../form/button.tsx';
import { pathIn, places, type Frame } from '../frame.ts';
import { uiText, type ErrorKind } from '../ui.messages.ts';
import { Layout } from './layout.tsx';

type ErrorPageProps = { readonly frame: Frame; readonly kind: ErrorKind; readonly reference: string };

/** What happened, what to do, a reference number. The app composes it for every refusal. */
export function ErrorPage({ frame, kind, reference }: ErrorPageProps): VNode {
  const t = uiText(frame.locale);
  return (
    <Layout frame={frame} title={t.errors[kind].title} hidden>
      <ErrorContent frame={frame} kind={kind} reference={reference} />
    </Layout>
  );
}

/** The matter of an error page, for layouts of another kind. */
export function ErrorContent({ frame, kind, reference }: ErrorPageProps): VNode {
  const t = uiText(frame.locale);
  const again = kind === 'failed' || kind === 'busy' || kind === 'stale-form' || kind === 'too-many';
  return (
    <div class="failed">
      <div class="seal" aria-hidden="true"></div>
      <h1>{t.errors[kind].title}</h1>
      <p class="lede">{t.errors[kind].text}</p>
      <div class="row">
        {again ? (
          <ButtonLink href={pathIn(frame, frame.path)}>{t.tryAgain}</ButtonLink>
        ) : (
          <ButtonLink href={pathIn(frame, places.home)}>{t.toHome}</ButtonLink>
        )}
        <ButtonLink look="plain" href={pathIn(frame, places.support)}>
          {t.writeSupport}
        </ButtonLink>
      </div>
      <p class="quiet tiny num">{t.reference(reference)}</p>
    </div>
  );
}
