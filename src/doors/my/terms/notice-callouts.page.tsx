import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { noticedFrom, type TermsNotice } from '#contracts';
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
        const comes = notice.event !== 'withdrawn';
        const from = dayText(almatyDay(noticedFrom(notice, version)), locale);
        return (
          <Callout tone="info" title={comes ? t.coming(...named) : t.gone(...named)}>
            {!comes ? t.goneText : notice.event === 'late' ? t.lateText(from) : t.comingText(from)}{' '}
            <ButtonLink href={pathIn(frame, `/my/notices/${notice.id}`)} look="plain">
              {t.read}
            </ButtonLink>
          </Callout>
        );
      })}
    </>
  );
}
