import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { Badge, Layout, Margined, NextLink, PageHead, Timeline, pathIn, type Frame, type Happening } from '#ui/components.ts';
import { isComing, withdrawnAtOf, type Publication, type titlesOf } from './changes.ts';
import { changesText } from './changes.messages.ts';
import { LOG_PAGE, logText } from './publication-log.messages.ts';
import { differenceOf, effectText, linesOf, nameOf, pageOf } from './changes-words.page.tsx';

type Props = {
  readonly frame: Frame;
  /** The newest first. */
  readonly publications: readonly Publication[];
  readonly titles: ReturnType<typeof titlesOf>;
  readonly now: Date;
};

/** Clause 5.2: what a customer has to watch, in one place: what comes, what came, and what it changed. */
export function ChangesPage(props: Props): VNode {
  const { frame, publications, now } = props;
  const t = changesText(frame.locale);
  const coming = publications.filter((one) => isComing(one, now));
  const happened = publications.filter((one) => !isComing(one, now));
  return (
    <Layout frame={frame} title={t.title} description={t.description} feeds={[t.feed, t.shopFeed]}>
      <PageHead title={t.title} lede={t.lede} />
      <div class="changes">
        <Margined title={t.coming}>
          {coming.length > 0 ? <Timeline items={coming.map((one) => happening(one, props))} /> : <p class="quiet">{t.none}</p>}
        </Margined>
        <Margined title={t.happened}>
          <Timeline items={happened.map((one) => happening(one, props))} />
          <NextLink href={pathIn(frame, LOG_PAGE)}>{logText(frame.locale).link}</NextLink>
        </Margined>
        <Margined title={t.feeds}>
          <p class="quiet cap">{t.feedsNote}</p>
          <ul class="dots mt-2">
            {[t.feed, t.shopFeed].map(({ path, title }) => (
              <li>
                <a href={pathIn(frame, path)} type="application/atom+xml">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Margined>
      </div>
    </Layout>
  );
}

function happening(one: Publication, { frame, titles, now }: Props): Happening {
  const { locale } = frame;
  const t = changesText(locale);
  const difference = differenceOf(one);
  const withdrawn = withdrawnAtOf(one) !== null;
  return {
    when: t.published(dayText(almatyDay(one.at), locale)),
    what: (
      <a href={pathIn(frame, pageOf(one))}>
        {nameOf(one, locale)
          .split(', ')
          .map((part, at) => (at === 0 ? part : [', ', <span class="nowrap">{part}</span>]))}
      </a>
    ),
    more: (
      <>
        {withdrawn ? <Badge tone="bad">{effectText(one, locale, now)}</Badge> : <strong>{effectText(one, locale, now)}</strong>}
        {linesOf(one, titles, locale).map((line) => (
          <span class="block">{line}</span>
        ))}
        {difference && <NextLink href={pathIn(frame, difference)}>{t.see}</NextLink>}
      </>
    ),
    ...(isComing(one, now) && { tone: 'now' as const }),
    ...(withdrawn && { tone: 'bad' as const }),
  };
}
