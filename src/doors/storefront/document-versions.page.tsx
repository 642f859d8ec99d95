import type { VNode } from 'preact';
import { lifeOf, type LegalVersion, type VersionLife } from '#offer';
import { Badge, Code, DateText, pathIn, Table, uiText, type Frame, type Tone } from '#ui/components.ts';
import { documentTexts } from './documents.messages.ts';

/** `9f3c71a0…e2d4`: enough to tell versions apart at a glance. */
const shortHash = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

export function FileLinks({ frame, version }: { readonly frame: Frame; readonly version: LegalVersion }): VNode {
  const base = `/documents/${version.kind}/${version.no}`;
  return (
    <>
      <a href={`${base}.pdf?lang=${frame.locale}`}>PDF</a>, <a href={`${base}.json`}>JSON</a>
    </>
  );
}

const TONES: Partial<Record<VersionLife['state'], Tone>> = { scheduled: 'warn', 'in-force': 'good', withdrawn: 'bad' };

type VersionTableProps = { readonly frame: Frame; readonly versions: readonly LegalVersion[]; readonly now: Date };

/** Past, current and coming versions with their days and fingerprints. */
export function VersionTable({ frame, versions, now }: VersionTableProps): VNode {
  const { locale } = frame;
  const t = documentTexts[locale];
  const stateOf = (version: LegalVersion) => lifeOf(version, versions, now).state;
  return (
    <Table
      label={`${versions[0]?.titles[locale] ?? ''}: ${t.allVersions}`}
      rows={versions}
      columns={[
        {
          title: t.version,
          cell: ({ kind, no }) => (
            <a href={pathIn(frame, `/documents/${kind}/${no}`)}>
              <Code text={uiText(locale).versionNo(no)} />
            </a>
          ),
        },
        {
          title: t.state,
          as: 'state',
          cell: (version) => {
            const tone = TONES[stateOf(version)];
            return <Badge {...(tone && { tone })}>{t.states[stateOf(version)]}</Badge>;
          },
        },
        { title: t.published, named: true, cell: (version) => <DateText day={version.publishedAt} locale={locale} short /> },
        { title: t.effective, named: true, cell: (version) => <DateText day={version.effectiveFrom} locale={locale} short /> },
        { title: t.fingerprint, as: 'full', cell: (version) => <span class="quiet">{shortHash(version.hash)}</span> },
      ]}
    />
  );
}
