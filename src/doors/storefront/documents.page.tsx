import type { VNode } from 'preact';
import type { LegalVersion } from '#offer';
import { Layout, Margined, NextLink, PageHead, pathIn, places, type Frame } from '#ui/components.ts';
import { changesText } from './changes.messages.ts';
import { VersionTable } from './document-versions.page.tsx';
import { documentTexts } from './documents.messages.ts';

interface DocumentsFacts {
  readonly frame: Frame;
  /** Every version of each document, the newest first; a document without versions is left out. */
  readonly documents: readonly (readonly LegalVersion[])[];
  readonly now: Date;
}

/** All legal documents with their versions: what holds, what held, what will hold. */
export function DocumentsPage({ frame, documents, now }: DocumentsFacts): VNode {
  const t = documentTexts[frame.locale];
  return (
    <Layout frame={frame} title={t.title} description={t.lede} feeds={[changesText(frame.locale).feed]}>
      <PageHead title={t.title} lede={t.lede} />
      <div class="documents">
        {documents.map((versions) => {
          const { kind, titles } = versions[0]!;
          return (
            <Margined title={titles[frame.locale]}>
              <VersionTable frame={frame} versions={versions} now={now} />
              <p class="row mt-4">
                <NextLink href={pathIn(frame, `/documents/${kind}`)}>{t.read}</NextLink>
                {versions.length > 1 && <NextLink href={pathIn(frame, `/documents/${kind}/compare`)}>{t.compareVersions}</NextLink>}
              </p>
            </Margined>
          );
        })}
        <p>
          <NextLink href={pathIn(frame, places.changes)}>{changesText(frame.locale).title}</NextLink>
        </p>
      </div>
    </Layout>
  );
}
