import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { comparisonPath, type NoticeCounts, type TermsEvent, type ToldCustomer } from '#contracts';
import type { LegalVersion, VersionLife } from '#offer';
import { Badge, ButtonLink, DateText, FactsList, MomentText, NextLink, pathIn, Table, type Fact, type Tone } from '#ui/components.ts';
import { documentsTexts } from '../documents.messages.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { materialTexts } from './material.messages.ts';
import { versionTexts, type ToldState } from './version.messages.ts';

/** With the address the person is written to; null: the account was closed. */
export type ToldLine = ToldCustomer & { readonly email: string | null };
export type VersionPageProps = OfficeProps<{
  readonly version: LegalVersion;
  readonly life: VersionLife['state'];
  readonly before: LegalVersion | null;
  readonly following: number;
  /** Versions whose contracts stay as they were. */
  readonly staying: readonly number[];
  readonly counts: readonly (readonly [TermsEvent, NoticeCounts])[];
  readonly told: readonly ToldLine[];
  /** The last line's id, where there are more. */
  readonly next: string | null;
}>;

/** One published version: whom it concerns, and who was told of it with what outcome (clause 5.2). */
export function VersionPage(props: VersionPageProps): VNode {
  const { shell, version, life } = props;
  const { frame } = shell;
  const t = documentsTexts[frame.locale];
  const title = `${t.kinds[version.kind]}, ${t.versionNo(version.no)}`;
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="documents"
      crumbs={[{ text: t.title, href: pathIn(frame, office.documents) }, { text: t.versionNo(version.no) }]}
      badge={<Badge>{t.states[life]}</Badge>}
      {...(life === 'scheduled' && {
        actions: (
          <ButtonLink look="second" size="small" href={pathIn(frame, office.versionWithdrawal(version.kind, version.no))}>
            {t.withdraw}
          </ButtonLink>
        ),
      })}
    >
      <div class="stack mt-4">
        <About {...props} />
        <Notices {...props} />
      </div>
    </OfficeView>
  );
}

function About({ shell: { frame }, version, before, following, staying }: VersionPageProps): VNode {
  const { locale } = frame;
  const [t, v] = [documentsTexts[locale], versionTexts[locale]];
  const facts: Fact[] = [
    [t.published, <MomentText at={version.publishedAt} locale={locale} />],
    [t.effective, <DateText day={almatyDay(version.effectiveFrom)} locale={locale} />],
  ];
  if (version.kind === 'offer')
    facts.push(
      [v.reach, version.newContractsOnly ? v.onlyNew : staying.length > 0 ? v.butKept(staying) : v.everyone],
      [v.follows, v.following(following)],
    );
  else facts.push([v.asks, version.asksAgain ? v.asksYes : v.asksNo]);
  if (version.asksAgain) facts.push([materialTexts[locale].why, version.asksAgain[locale]]);
  return (
    <Sheet title={v.about}>
      <FactsList facts={facts} />
      <p class="row mt-4">
        <NextLink href={pathIn(frame, `/documents/${version.kind}/${version.no}`)}>{v.read}</NextLink>
        {before && <NextLink href={pathIn(frame, comparisonPath(version.kind, before.no, version.no))}>{v.compare}</NextLink>}
      </p>
    </Sheet>
  );
}

function Notices(props: VersionPageProps): VNode {
  const { frame } = props.shell;
  const v = versionTexts[frame.locale];
  const { counts, told, next, version } = props;
  if (counts.every(([, one]) => one.told === 0))
    return (
      <Sheet title={v.notices}>
        <p class="cap">{v.noticesLead}</p>
        <p class="quiet mt-2">{v.none}</p>
      </Sheet>
    );
  const kinds = ['told', 'sent', 'waiting', 'failed', 'nobody', 'opened'] as const;
  return (
    <>
      <Sheet title={v.notices} flush>
        <Table
          label={v.notices}
          rows={counts.filter(([, one]) => one.told > 0)}
          columns={[
            { title: v.event, cell: ([event]) => v.events[event] },
            ...kinds.map((kind) => ({
              title: v.counts[kind],
              named: true as const,
              as: 'right' as const,
              cell: ([, one]: readonly [TermsEvent, NoticeCounts]) => one[kind],
            })),
          ]}
        />
      </Sheet>
      <Sheet title={v.customer} flush>
        <ToldTable {...props} told={told} />
        {next && (
          <p class="pad">
            <NextLink href={`${pathIn(frame, office.version(version.kind, version.no))}?after=${next}`}>{v.more}</NextLink>
          </p>
        )}
      </Sheet>
    </>
  );
}

const TONES: Partial<Record<ToldState, Tone>> = { opened: 'good', failed: 'bad' };

function ToldTable({ shell: { frame }, told }: VersionPageProps): VNode {
  const { locale } = frame;
  const v = versionTexts[locale];
  return (
    <Table
      label={v.customer}
      rows={told}
      columns={[
        { title: v.customer, cell: (one) => <a href={pathIn(frame, office.person(one.accountId))}>{one.email ?? v.states.nobody}</a> },
        { title: v.event, named: true, cell: (one) => v.events[one.event] },
        { title: v.at, named: true, cell: (one) => <MomentText at={one.at} locale={locale} short /> },
        {
          title: v.state,
          as: 'state',
          cell: (one) => {
            const state = stateOf(one);
            return <Badge {...(TONES[state] ? { tone: TONES[state] } : {})}>{v.states[state]}</Badge>;
          },
        },
        { title: v.openedAt, named: true, cell: (one) => one.openedAt && <MomentText at={one.openedAt} locale={locale} short /> },
      ]}
    />
  );
}

function stateOf({ openedAt, written, outcome }: ToldCustomer): ToldState {
  if (openedAt) return 'opened';
  if (!written) return 'nobody';
  if (outcome === null) return 'waiting';
  return outcome === 'sent' || outcome === 'kept' ? 'sent' : 'failed';
}
