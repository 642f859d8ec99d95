import type { VNode } from 'preact';
import { KEYS_PATH, LOG_PATH, type Entry, type LoggedEntry } from '#publications';
import {
  Badge,
  Crumbs,
  DateText,
  FactsList,
  Layout,
  Margined,
  MomentText,
  PageHead,
  pathIn,
  places,
  Table,
  uiText,
  type Frame,
  type Tone,
} from '#ui/components.ts';
import { changesText } from './changes.messages.ts';
import { logText } from './publication-log.messages.ts';

type Props = {
  readonly frame: Frame;
  /** The newest first, at most `most`; `end` is the hash of the newest of all. */
  readonly entries: readonly LoggedEntry[];
  readonly most: number;
  readonly end: string | null;
  readonly nameOf: (entry: Entry) => string;
  readonly site: string;
  readonly signingKey: string;
};

/** The log as people read it: what happened when, and how to check that nobody has changed it since. */
export function PublicationLogPage(props: Props): VNode {
  const { frame, entries, most } = props;
  const { locale } = frame;
  const t = logText(locale);
  return (
    <Layout frame={frame} title={t.title} description={t.description}>
      <Crumbs locale={locale} items={[{ text: changesText(locale).title, href: pathIn(frame, places.changes) }, { text: t.title }]} />
      <PageHead title={t.title} lede={t.lede} />
      {entries.length > 0 ? <EntryTable {...props} /> : <p class="quiet">{t.none}</p>}
      {entries.length === most && <p class="quiet cap">{t.only}</p>}
      <div class="changes mt-8">
        <Margined title={t.check}>
          <HowToCheck {...props} />
        </Margined>
      </div>
    </Layout>
  );
}

const TONES: Readonly<Record<Entry['act'], Tone | null>> = { published: 'good', scheduled: 'warn', withdrawn: 'bad', superseded: null };

function EntryTable({ frame, entries, nameOf }: Props): VNode {
  const { locale } = frame;
  const t = logText(locale);
  return (
    <Table
      label={t.title}
      rows={entries}
      columns={[
        { title: t.columns.no, named: true, cell: ({ entry }) => <span id={`entry-${entry.no}`}>{entry.no}</span> },
        {
          title: t.columns.what,
          cell: ({ entry }) => (
            <a
              href={pathIn(
                frame,
                entry.document === 'price-list' ? `/price-list/${entry.version}` : `/documents/${entry.document}/${entry.version}`,
              )}
            >
              {nameOf(entry)
                .split(', ')
                .map((part, at) => (at === 0 ? part : [', ', <span class="nowrap">{part}</span>]))}
            </a>
          ),
        },
        { title: t.columns.act, as: 'full', cell: ({ entry }) => <Act frame={frame} entry={entry} /> },
        {
          title: t.columns.when,
          named: true,
          as: 'full',
          cell: ({ entry }) => <MomentText at={new Date(entry.happenedAt)} locale={locale} short />,
        },
        { title: t.columns.print, as: 'full', cell: ({ hash }) => <code class="hash">{hash}</code> },
      ]}
    />
  );
}

function Act({ frame, entry }: { readonly frame: Frame; readonly entry: Entry }): VNode {
  const { locale } = frame;
  const t = logText(locale);
  const tone = TONES[entry.act];
  return (
    <>
      <Badge {...(tone && { tone })}>{t.acts[entry.act]}</Badge>
      {entry.act === 'scheduled' && (
        <small class="block">
          {t.from} <DateText day={new Date(entry.effectiveFrom)} locale={locale} short />
        </small>
      )}
      {entry.act === 'superseded' && <small class="block">{t.by(uiText(locale).versionNo(entry.by))}</small>}
      {entry.afterwards && <small class="block quiet">{t.afterwards}</small>}
    </>
  );
}

function HowToCheck({ frame, site, signingKey, end }: Props): VNode {
  const t = logText(frame.locale);
  return (
    <>
      <p>{t.how}</p>
      <FactsList
        class="mt-4"
        facts={[
          [t.command, <code class="hash">npm run verify-log {site}</code>],
          [t.whole, <a href={LOG_PATH}>{LOG_PATH}</a>],
          [t.keys, <a href={KEYS_PATH}>{KEYS_PATH}</a>],
          [t.key, <code class="hash">{signingKey}</code>],
          ...(end === null ? [] : [[t.end, <code class="hash">{end}</code>] as const]),
        ]}
      />
    </>
  );
}
