import type { VNode } from 'preact';
import { almatyDay, shortDayText, timeText } from '#kernel/civil-date.ts';
import {
  availabilityText,
  incidentWords,
  intervalText,
  monthOf,
  type FunctionState,
  type FunctionStatus,
  type Status,
  type ToldIncident,
} from '#incidents';
import { Badge, Callout, Layout, Margined, PageHead, pathIn, places, Table, Timeline, type Frame, type Tone } from '#ui/components.ts';
import { monthText, statusText } from './status.messages.ts';

export type StatusPageProps = {
  readonly frame: Frame;
  readonly status: Status;
  /** The database did not answer: this is what was known last. */
  readonly stale: boolean;
  readonly now: Date;
};

const TONES: Record<FunctionState, Tone> = { works: 'good', down: 'bad', unknown: 'warn' };
const moment = (at: Date): string => `${shortDayText(almatyDay(at))}, ${timeText(at)}`;

/** Clause 4.1: how the service works, when it did not, and what was said about it, for anybody. */
export function StatusPage(props: StatusPageProps): VNode {
  const { frame, status, stale } = props;
  const t = statusText(frame.locale);
  const isNow = status.month === status.months[0];
  const title = isNow ? t.title : `${t.title}: ${monthText(status.month, frame.locale)}`;
  return (
    <Layout frame={frame} title={title} description={t.description} feeds={[t.feed]}>
      <PageHead title={title} lede={t.lede} />
      {stale && <Callout tone="warn">{t.stale}</Callout>}
      {isNow && !stale && <Now {...props} />}
      <div class="changes mt-8">
        <Margined title={t.functions}>
          <Functions {...props} />
          <p class="quiet tiny cap mt-4">{t.how}</p>
        </Margined>
        <Margined title={t.incidents(monthText(status.month, frame.locale))}>
          {status.incidents.length === 0 ? (
            <p class="quiet">{t.noIncidents}</p>
          ) : (
            <div class="stack">
              {status.incidents.map((one) => (
                <Told frame={frame} incident={one} />
              ))}
            </div>
          )}
          <p class="quiet cap mt-4">{t.days}</p>
        </Margined>
        <Margined title={t.history}>
          <ul class="dots">
            {status.months.map((month) => (
              <li>
                <a
                  href={pathIn(frame, month === status.months[0] ? places.status : `${places.status}/${month}`)}
                  aria-current={month === status.month ? 'page' : undefined}
                >
                  {monthText(month, frame.locale)}
                </a>
              </li>
            ))}
          </ul>
        </Margined>
        <Margined title={t.watching}>
          <ul class="dots">
            <li>
              <a href={pathIn(frame, t.feed.path)} type="application/atom+xml">
                {t.feed.title}
              </a>
            </li>
            <li>
              <a href="/status.json" type="application/json">
                {t.json}
              </a>
            </li>
          </ul>
        </Margined>
      </div>
    </Layout>
  );
}

function Now({ frame, status }: StatusPageProps): VNode {
  const t = statusText(frame.locale);
  const down = status.functions.filter((one) => one.state === 'down').map((one) => incidentWords[frame.locale].functions[one.name]);
  const unknown = status.functions.some((one) => one.state === 'unknown');
  const measured = status.measuredAt && t.measured(moment(status.measuredAt));
  if (down.length > 0)
    return (
      <Callout tone="bad" title={t.someDown(down.join(', '))}>
        {measured}
      </Callout>
    );
  if (unknown)
    return (
      <Callout tone="warn" title={t.unknown}>
        {measured}
      </Callout>
    );
  return (
    <Callout tone="good" title={t.allWell}>
      {measured}
    </Callout>
  );
}

function Functions({ frame, status, now }: StatusPageProps): VNode {
  const { locale } = frame;
  const t = statusText(locale);
  const isNow = status.month === monthOf(almatyDay(now));
  const share = (one: FunctionStatus, of: 'today' | 'month') => (
    <span class="num">{availabilityText(one[of], locale) ?? t.notMeasured}</span>
  );
  return (
    <Table
      label={t.functions}
      rows={status.functions}
      columns={[
        { title: t.name, cell: (one) => incidentWords[locale].functions[one.name] },
        ...(isNow
          ? [
              {
                title: t.state,
                as: 'state' as const,
                cell: (one: FunctionStatus) => <Badge tone={TONES[one.state]}>{t.states[one.state]}</Badge>,
              },
              { title: t.today, as: 'right' as const, named: true, cell: (one: FunctionStatus) => share(one, 'today') },
            ]
          : []),
        { title: t.month, as: 'right', named: true, cell: (one) => share(one, 'month') },
      ]}
    />
  );
}

function Told({ frame, incident }: { readonly frame: Frame; readonly incident: ToldIncident }): VNode {
  const { locale } = frame;
  const t = statusText(locale);
  const words = incidentWords[locale];
  return (
    <section id={`no-${incident.no}`} class="sheet">
      <div class="row between">
        <h3>
          {words.kinds[incident.kind]} {t.number(incident.no)}
        </h3>
        <Badge tone={incident.end === null ? 'bad' : 'good'}>{incident.end === null ? t.goesOn : t.over}</Badge>
      </div>
      <p class="mt-2">
        <b>{intervalText(incident, locale)}</b>
      </p>
      <p class="quiet">
        {t.touched}: {incident.functions.map((name) => words.functions[name]).join('; ')}
        {incident.titles && (
          <span class="block">
            {t.programmes}: {incident.titles.map((title) => title[locale]).join('; ')}
          </span>
        )}
      </p>
      <Timeline class="mt-4" items={[...incident.notes].reverse().map((note) => ({ when: moment(note.at), what: note.text[locale] }))} />
    </section>
  );
}
