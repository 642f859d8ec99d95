import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { comparisonPath, noticedFrom } from '#contracts';
import { ComparisonSection, type Comparison } from '#storefront';
import { NextLink, pathIn, type Frame } from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import type { OpenNotice } from './notice-callouts.page.tsx';
import { termsWords } from './terms.messages.ts';

type Props = {
  readonly frame: Frame;
  readonly open: OpenNotice;
  readonly comparison: Comparison | null;
  /** Contracts that an earlier version for new contracts only left as they were stay so. */
  readonly staysSome: boolean;
};

/** Clause 5.2, told to this person: what changes, from when, and what it leaves as it was. */
export function NoticePage({ frame, open: { notice, version }, comparison, staysSome }: Props): VNode {
  const { locale } = frame;
  const t = termsWords[locale];
  const day = dayText(almatyDay(noticedFrom(notice, version)), locale);
  const named = [version.titles[locale], version.no] as const;
  const comes = notice.event !== 'withdrawn';
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={comes ? t.comingTitle(...named) : t.goneTitle(...named)}
      lede={!comes ? t.goneLede(day) : notice.event === 'late' ? t.lateLede(day) : t.comingLede(day)}
    >
      {comes && (
        <div class="stack cap mt-6">
          {version.kind === 'offer' && <p>{version.newContractsOnly ? t.onlyNew : t.kept}</p>}
          {staysSome && <p>{t.partly}</p>}
          {version.asksAgain && (
            <p>
              {t.asksAgain} {version.asksAgain[locale]}
            </p>
          )}
        </div>
      )}
      {comes && comparison && (
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
