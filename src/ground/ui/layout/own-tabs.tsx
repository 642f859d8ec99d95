import type { VNode } from 'preact';
import { Tabs } from '../elements/navigation.tsx';
import { pathIn, type Frame } from '../frame.ts';
import { uiText } from '../ui.messages.ts';

/** Sections of a person's own pages, in whatever room each is made. */
const ADDRESSES = {
  courses: '/my',
  contracts: '/my/contracts',
  certificates: '/my/certificates',
  card: '/my/card',
  consents: '/my/consents',
  support: '/my/support',
  settings: '/my/settings',
} as const;
export type OwnSection = keyof typeof ADDRESSES;

/** The same tabs on every page of the person's own; give them to PageHead. */
export function OwnTabs({ frame, current }: { readonly frame: Pick<Frame, 'locale'>; readonly current: OwnSection }): VNode {
  const words = uiText(frame.locale).own;
  const sections = Object.entries(ADDRESSES) as [OwnSection, string][];
  const items = sections.map(([section, path]) => ({ href: pathIn(frame, path), text: words[section], current: section === current }));
  return <Tabs label={words.label} items={items} class="own-tabs mt-6" />;
}
