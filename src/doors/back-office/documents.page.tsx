import type { VNode } from 'preact';
import { Badge, ButtonLink, Callout, MomentText, pathIn, Table, type Tone } from '#ui/components.ts';
import { legalKinds, lifeOf, type DraftLine, type LegalKind, type LegalVersion, type VersionLife } from '#offer';
import { documentsTexts } from './documents.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { TakeBackPage } from './take-back.page.tsx';

const TONES: Partial<Record<VersionLife['state'], Tone>> = { 'in-force': 'good', scheduled: 'info' };

export type DocumentsPageProps = OfficeProps<{
  readonly versions: Readonly<Record<LegalKind, readonly LegalVersion[]>>;
  readonly drafts: readonly DraftLine[];
  readonly now: Date;
  readonly published: { readonly kind: LegalKind; readonly no: number } | null;
}>;

/** The four documents with all their versions, and what is being prepared. */
export function DocumentsPage(props: DocumentsPageProps): VNode {
  const { shell, drafts, published } = props;
  const { frame } = shell;
  const t = documentsTexts[frame.locale];
  return (
    <OfficeView shell={shell} title={t.title} section="documents">
      <p class="cap">{t.lead}</p>
      {published && (
        <Callout tone="good" role="status" class="mt-4">
          {t.done(t.kinds[published.kind], published.no)}
        </Callout>
      )}
      <div class="stack mt-4">
        {drafts.length > 0 && (
          <Sheet title={t.drafts}>
            <ul class="rule-list" role="list">
              {drafts.map((one) => (
                <li class="row between">
                  <a href={pathIn(frame, office.draft(one.id))}>{t.kinds[one.kind]}</a>
                  <MomentText at={one.createdAt} locale={frame.locale} short />
                </li>
              ))}
            </ul>
          </Sheet>
        )}
        {legalKinds.map((kind) => (
          <Versions {...props} kind={kind} />
        ))}
      </div>
    </OfficeView>
  );
}

function Versions({ shell: { frame }, versions, now, kind }: DocumentsPageProps & { readonly kind: LegalKind }): VNode {
  const t = documentsTexts[frame.locale];
  const all = versions[kind];
  const rows = all.map((version) => ({ version, state: lifeOf(version, all, now).state }));
  const add = (
    <ButtonLink look="second" size="small" href={pathIn(frame, office.newDraft(kind))}>
      {t.add}
    </ButtonLink>
  );
  return (
    <Sheet title={t.kinds[kind]} flush aside={add}>
      <Table
        label={t.kinds[kind]}
        rows={rows}
        columns={[
          {
            title: t.version,
            cell: ({ version }) => <a href={pathIn(frame, office.version(kind, version.no))}>{t.versionNo(version.no)}</a>,
          },
          { title: t.published, named: true, cell: ({ version }) => <MomentText at={version.publishedAt} locale={frame.locale} short /> },
          { title: t.effective, named: true, cell: ({ version }) => <MomentText at={version.effectiveFrom} locale={frame.locale} short /> },
          {
            title: t.state,
            as: 'state',
            cell: ({ state }) => <Badge {...(TONES[state] ? { tone: TONES[state] } : {})}>{t.states[state]}</Badge>,
          },
          {
            title: t.withdraw,
            cell: ({ version, state }) =>
              state === 'scheduled' && <a href={pathIn(frame, office.versionWithdrawal(kind, version.no))}>{t.withdraw}</a>,
          },
        ]}
      />
    </Sheet>
  );
}

export type WithdrawVersionProps = OfficeProps<{
  readonly kind: LegalKind;
  readonly no: number;
  readonly reason: string;
  readonly fault?: 'no-reason' | 'not-scheduled' | 'not-the-last';
}>;

export function WithdrawVersionPage({ shell, kind, no, reason, fault }: WithdrawVersionProps): VNode {
  const { frame } = shell;
  const t = documentsTexts[frame.locale];
  return (
    <TakeBackPage
      shell={shell}
      section="documents"
      title={t.withdrawTitle(`${t.kinds[kind]}, ${t.versionNo(no)}`)}
      from={{ text: t.title, href: pathIn(frame, office.documents) }}
      action={pathIn(frame, office.versionWithdrawal(kind, no))}
      words={{ ...t, keep: t.stay }}
      typed={reason}
      noReason={fault === 'no-reason' ? t.noReason : null}
      refused={fault === 'not-scheduled' ? t.notScheduled : fault === 'not-the-last' ? t.notTheLast : null}
    />
  );
}
