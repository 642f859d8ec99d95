import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { comparisonPath } from '#contracts';
import { ComparisonSection, type Comparison } from '#storefront';
import { NextLink, pathIn, type Frame } from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import type { OpenNotice } from './notice-callouts.page.tsx';
import { termsWords } from './terms.messages.ts';

type Props = { readonly frame: Frame; readonly open: OpenNotice; readonly comparison: Comparison | null };

/** Clause 5.2, told to this person: what changes, from when, and what it leaves as it was. */
export function NoticePage({ frame, open: { notice, version }, comparison }: Props): VNode {
  const { locale } = frame;
  const t = termsWords[locale];
  const day = dayText(almatyDay(version.effectiveFrom), locale);
  const named = [version.titles[locale], version.no] as const;
  const scheduled = notice.event === 'scheduled';
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={scheduled ? t.comingTitle(...named) : t.goneTitle(...named)}
      lede={scheduled ? t.comingLede(day) : t.goneLede(day)}
    >
      {scheduled && (
        <div class="stack cap mt-6">
          {version.kind === 'offer' && <p>{version.newContractsOnly ? t.onlyNew : t.kept}</p>}
          {version.asksAgain && (
            <p>
              {t.asksAgain} {version.asksAgain[locale]}
            </p>
          )}
        </div>
      )}
      {scheduled && comparison && (
        <section class="mt-8">
          <h2>{t.changes}</h2>
          <div class="mt-4">
            <ComparisonSection comparison={comparison} locale={locale} />
          </div>
        </section>
      )}
      <p class="row mt-8">
        <NextLink href={pathIn(frame, `/documents/${version.kind}/${version.no}`)}>{t.whole}</NextLink>
        {comparison && <NextLink href={pathIn(frame, comparisonPath(version.kind, comparison.from, comparison.to))}>{t.compare}</NextLink>}
        <NextLink href={pathIn(frame, '/my')}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}
