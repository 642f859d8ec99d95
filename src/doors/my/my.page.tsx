import type { ComponentChildren, VNode } from 'preact';
import type { ConductCase } from '#conduct';
import { MyCourses, type MyCourse } from '#classroom';
import type { AskedTerms } from '#people';
import {
  ButtonLink,
  Callout,
  Layout,
  OwnTabs,
  PageHead,
  pathIn,
  type AssetName,
  type Frame,
  type IslandName,
  type OwnSection,
} from '#ui/components.ts';
import { ConductNotice } from './conduct-notice.page.tsx';
import { t } from './my.messages.ts';
import { OpenTerms } from './terms/open-terms.page.tsx';
import { NoticeCallouts, type OpenNotice } from './terms/notice-callouts.page.tsx';

export type Tab = OwnSection;

type MyPageProps = {
  readonly frame: Frame;
  readonly tab: Tab;
  readonly title: string;
  readonly lede?: string;
  readonly wrong?: boolean;
  readonly islands?: readonly (IslandName | AssetName)[];
  readonly children: ComponentChildren;
};

/** A page of the person's own: the same tabs on each. */
export function MyPage({ frame, tab, title, lede, wrong = false, islands = ['busy-form'], children }: MyPageProps): VNode {
  return (
    <Layout frame={frame} title={title} hidden section="my" wrong={wrong} islands={islands}>
      <PageHead title={title} {...(lede !== undefined && { lede })}>
        <OwnTabs frame={frame} current={tab} />
      </PageHead>
      {children}
    </Layout>
  );
}

type HomeProps = {
  readonly frame: Frame;
  readonly courses: readonly MyCourse[];
  readonly hasCard: boolean;
  readonly notices: readonly OpenNotice[];
  readonly cases: readonly ConductCase[];
  /** Documents whose change was put off or declined. */
  readonly asked: readonly AskedTerms[];
};

/** The first page after signing in: what to go on with. */
export function HomePage({ frame, courses, hasCard, notices, cases, asked }: HomeProps): VNode {
  const words = t[frame.locale].home;
  return (
    <MyPage frame={frame} tab="courses" title={words.title}>
      <NoticeCallouts frame={frame} notices={notices} />
      <OpenTerms frame={frame} asked={asked} />
      <ConductNotice frame={frame} cases={cases} />
      {!hasCard && (
        <Callout tone="sun" icon="info" title={words.noCard}>
          {words.noCardText}{' '}
          <ButtonLink href={pathIn(frame, '/my/card')} look="plain">
            {words.fillCard}
          </ButtonLink>
        </Callout>
      )}
      <div class="mt-8">
        <MyCourses frame={frame} courses={courses} filter="all" />
      </div>
    </MyPage>
  );
}
