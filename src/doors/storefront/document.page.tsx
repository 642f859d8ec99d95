import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { Callout, dayPhrase, DateText, Layout, NextLink, PageHead, pathIn, Spec, uiText, type Frame } from '#ui/components.ts';
import { lifeOf, type LegalVersion } from '#offer';
import { changesText } from './changes.messages.ts';
import { Contents, Sections } from './document-clauses.page.tsx';
import { ComparisonSection, type Comparison } from './document-comparison.page.tsx';
import { FileLinks, VersionTable } from './document-versions.page.tsx';
import { breadcrumbData } from './linked-data.ts';
import { documentTexts } from './documents.messages.ts';

export interface DocumentFacts {
  readonly frame: Frame;
  readonly version: LegalVersion;
  /** Every version of the document, the newest first. */
  readonly versions: readonly LegalVersion[];
  readonly comparison: Comparison | null;
  readonly now: Date;
}

/** One version of a legal document: its text with an anchor a clause, where it stands in time, and its proof. */
export function DocumentPage(facts: DocumentFacts): VNode {
  const { frame, version, versions, comparison, now } = facts;
  const { locale } = frame;
  const t = documentTexts[locale];
  const tree = version.text(locale);
  const title = version.titles[locale];
  const lede = tree.title === title ? t.binding : `${tree.title}. ${t.binding}`;
  const inForce = lifeOf(version, versions, now).state === 'in-force';
  const crumbs = [{ text: t.title, href: pathIn(frame, '/documents') }, { text: title }];
  return (
    <Layout
      frame={frame}
      title={inForce ? title : `${title}, ${t.version} ${version.no}`}
      description={t.description(title)}
      hidden={!inForce}
      feeds={[changesText(locale).feed]}
      data={[breadcrumbData(frame, crumbs)]}
      {...(version.kind === 'offer' && { section: 'offer' as const })}
    >
      <PageHead title={title} lede={lede} locale={locale} crumbs={crumbs} />
      <Standing {...facts} />
      <Spec class="mt-6" facts={specOf(facts)} />
      <div class="offer">
        <Contents tree={tree} locale={locale}>
          {comparison && <ContentsLink href="#diff" text={t.compare(comparison.from, comparison.to)} />}
          <ContentsLink href="#versions" text={t.allVersions} />
        </Contents>
        <div class="clauses">
          <Sections tree={tree} locale={locale} />
          {comparison && <ComparisonSection comparison={comparison} locale={locale} />}
          <section id="versions">
            <h2>{t.allVersions}</h2>
            <VersionTable frame={frame} versions={versions} now={now} />
            {versions.length > 1 && (
              <p class="mt-4 no-print">
                <NextLink href={pathIn(frame, `/documents/${version.kind}/compare`)}>{t.compareVersions}</NextLink>
              </p>
            )}
            <Fingerprint {...facts} />
          </section>
        </div>
      </div>
    </Layout>
  );
}

const ContentsLink = ({ href, text }: { readonly href: string; readonly text: string }): VNode => (
  <li>
    <a href={href}>{text}</a>
  </li>
);

function specOf({ frame, version, versions, now }: DocumentFacts): [string, VNode | string][] {
  const { locale } = frame;
  const t = documentTexts[locale];
  const state = t.states[lifeOf(version, versions, now).state].toLowerCase();
  return [
    [t.version, `${version.no}, ${state}`],
    [t.effective, <DateText day={version.effectiveFrom} locale={locale} />],
    [t.published, <DateText day={version.publishedAt} locale={locale} />],
    [t.formats, <FileLinks frame={frame} version={version} />],
  ];
}

/** Said before the text when it is not simply the text in force, or will soon not be. */
function Standing({ frame, version, versions, comparison, now }: DocumentFacts): VNode | null {
  const { locale } = frame;
  const t = documentTexts[locale];
  const life = lifeOf(version, versions, now);
  const day = (at: Date, role: 'on' | 'from' | 'till') => dayPhrase(almatyDay(at), locale, role);
  const current = versions.find((other) => lifeOf(other, versions, now).state === 'in-force');
  const toCurrent = current && <a href={pathIn(frame, `/documents/${version.kind}`)}>{t.current(current.no)}</a>;
  switch (life.state) {
    case 'in-force': {
      const next = versions.find((other) => other.no === comparison?.to);
      if (!next) return null;
      return (
        <Callout tone="sun" class="version" title={t.comes(next.no, day(next.effectiveFrom, 'on'))}>
          {t.comesNote(dayText(almatyDay(next.publishedAt), locale), version.no)} {next.newContractsOnly && `${t.newContractsOnly} `}
          <a href="#diff">{t.seeChanges}</a>
        </Callout>
      );
    }
    case 'scheduled':
      return (
        <Callout tone="sun" class="version" title={t.notYet(day(life.effectiveFrom, 'on'))}>
          {version.newContractsOnly && `${t.newContractsOnly} `}
          {toCurrent}
        </Callout>
      );
    case 'superseded':
      return (
        <Callout class="version" title={t.past(day(life.since, 'from'), day(life.until, 'till'))}>
          {toCurrent}
        </Callout>
      );
    case 'withdrawn':
      return (
        <Callout tone="warn" class="version" title={t.withdrawn}>
          {toCurrent}
        </Callout>
      );
    case 'draft':
      return null;
  }
}

function Fingerprint({ frame, version }: DocumentFacts): VNode {
  const t = documentTexts[frame.locale];
  return (
    <p class="quiet tiny mt-4">
      {t.fingerprint}, {uiText(frame.locale).versionNo(version.no)}: <code class="hash">{version.hash}</code> {t.fingerprintHow}{' '}
      <a href={`/documents/${version.kind}/${version.no}.txt`}>{t.fingerprintFile}</a>.
    </p>
  );
}
