import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import type { LegalKind } from '#offer';
import type { AskedTerms } from '#people';
import { Badge, momentText, NextLink, pathIn, places, Timeline, type Frame } from '#ui/components.ts';
import { MyPage } from './my.page.tsx';
import { t } from './my.messages.ts';
import { askWords } from './terms/ask.messages.ts';
import { OpenTerms } from './terms/open-terms.page.tsx';

/** One act of the person: a consent given, or a document accepted. */
export type Agreed = {
  readonly kind: Exclude<LegalKind, 'offer'>;
  readonly no: number;
  readonly at: Date;
  readonly locale: Locale;
  /** Of a consent: where it was given from. */
  readonly ip: string | null;
  readonly withdrawnAt: Date | null;
  /** What was answered instead of accepting. */
  readonly answer: 'declined' | 'later' | null;
};

export function ConsentsPage({
  frame,
  agreed,
  asked,
}: {
  readonly frame: Frame;
  readonly agreed: readonly Agreed[];
  readonly asked: readonly AskedTerms[];
}): VNode {
  const words = t[frame.locale].consents;
  return (
    <MyPage frame={frame} tab="consents" title={words.title} lede={words.lede}>
      <OpenTerms frame={frame} asked={asked} />
      {agreed.length === 0 && <p>{words.none}</p>}
      <Timeline items={agreed.map((one) => happening(frame, one))} class="mt-6" />
      <p class="quiet cap mt-8">{words.withdraw}</p>
      <p class="mt-4">
        <NextLink href={pathIn(frame, places.support)}>{words.toSupport}</NextLink>
      </p>
    </MyPage>
  );
}

function StateOf({ frame: { locale }, act }: { readonly frame: Frame; readonly act: Agreed }): VNode {
  const words = t[locale].consents;
  if (act.answer) return <Badge>{act.answer === 'declined' ? askWords[locale].declined : askWords[locale].putOff}</Badge>;
  if (act.withdrawnAt) return <Badge tone="bad">{words.withdrawn}</Badge>;
  return <Badge tone="good">{act.kind === 'consent' ? words.given : words.accepted}</Badge>;
}

function happening(frame: Frame, one: Agreed) {
  const { locale } = frame;
  const words = t[locale].consents;
  const names = { consent: words.consent, 'privacy-policy': words.policy, 'confidentiality-agreement': words.agreement };
  return {
    when: momentText(one.at, locale),
    what: (
      <>
        {names[one.kind]}, <span class="nowrap">{words.version(one.no)}</span> <StateOf frame={frame} act={one} />
      </>
    ),
    more: (
      <>
        {one.ip !== null && <>{words.how(words.languages[one.locale], one.ip)}. </>}
        <a href={pathIn(frame, `/documents/${one.kind}/${one.no}`)}>{words.read}</a>
      </>
    ),
  };
}
