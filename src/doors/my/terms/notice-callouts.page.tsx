import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import type { TermsNotice } from '#contracts';
import type { LegalVersion } from '#offer';
import { ButtonLink, Callout, pathIn, type Frame } from '#ui/components.ts';
import { termsWords } from './terms.messages.ts';

/** A notice with the version it is about. */
export type OpenNotice = { readonly notice: TermsNotice; readonly version: LegalVersion };

/** On the first page of the account until it is opened. */
export function NoticeCallouts({ frame, notices }: { readonly frame: Frame; readonly notices: readonly OpenNotice[] }): VNode {
  const { locale } = frame;
  const t = termsWords[locale];
  return (
    <>
      {notices.map(({ notice, version }) => {
        const named = [version.titles[locale], version.no] as const;
        const scheduled = notice.event === 'scheduled';
        return (
          <Callout tone="info" title={scheduled ? t.coming(...named) : t.gone(...named)}>
            {scheduled ? t.comingText(dayText(almatyDay(version.effectiveFrom), locale)) : t.goneText}{' '}
            <ButtonLink href={pathIn(frame, `/my/notices/${notice.id}`)} look="plain">
              {t.read}
            </ButtonLink>
          </Callout>
        );
      })}
    </>
  );
}
