import type { ComponentChildren, VNode } from 'preact';
import { MyCourses, type MyCourse } from '#classroom';
import { ButtonLink, Callout, Layout, PageHead, pathIn, Tabs, type AssetName, type Frame, type IslandName } from '#ui/components.ts';
import { t } from './my.messages.ts';

const TABS = ['courses', 'contracts', 'certificates', 'card', 'consents', 'support', 'settings'] as const;
export type Tab = (typeof TABS)[number];
const ADDRESSES: Record<Tab, string> = {
  courses: '/my',
  contracts: '/my/contracts',
  certificates: '/my/certificates',
  card: '/my/card',
  consents: '/my/consents',
  support: '/my/support',
  settings: '/my/settings',
};

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
  const words = t[frame.locale].tabs;
  const items = TABS.map((one) => ({
    href: pathIn(frame, ADDRESSES[one]),
    text: words[one],
    current: one === tab,
  }));
  return (
    <Layout frame={frame} title={title} hidden section="my" wrong={wrong} islands={islands}>
      <PageHead title={title} {...(lede !== undefined && { lede })}>
        <Tabs label={words.label} items={items} class="my-tabs mt-6" />
      </PageHead>
      {children}
    </Layout>
  );
}

type HomeProps = {
  readonly frame: Frame;
  readonly courses: readonly MyCourse[];
  readonly hasCard: boolean;
};

/** The first page after signing in: what to go on with. */
export function HomePage({ frame, courses, hasCard }: HomeProps): VNode {
  const words = t[frame.locale].home;
  return (
    <MyPage frame={frame} tab="courses" title={words.title}>
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
