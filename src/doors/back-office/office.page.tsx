import type { ComponentChildren, VNode } from 'preact';
import { Button, Crumbs, Form, Icon, OfficeLayout, pathIn, Unbroken, type Crumb, type OfficeLink } from '#ui/components.ts';
import { officeTexts } from './office.messages.ts';
import { refundPaths } from './refunds/addresses.ts';
import { office, type OfficeSection, type Shell } from './shell.ts';

export type OfficePageProps = {
  readonly shell: Shell;
  readonly title: string;
  readonly section?: OfficeSection;
  readonly crumbs?: readonly Crumb[];
  /** Stands beside the title: a state. */
  readonly badge?: ComponentChildren;
  /** At the end of the title's row. */
  readonly actions?: ComponentChildren;
  readonly wrong?: boolean;
  /** The start page shows its own large search. */
  readonly noSearch?: boolean;
  readonly children: ComponentChildren;
};

/** A page of the back office: menu, search, title, matter. */
export function OfficeView({
  shell,
  title,
  section,
  crumbs,
  badge,
  actions,
  wrong = false,
  noSearch = false,
  children,
}: OfficePageProps): VNode {
  const { frame } = shell;
  const t = officeTexts[frame.locale];
  return (
    <OfficeLayout
      frame={frame}
      title={title}
      wrong={wrong}
      links={links(shell, section)}
      who={shell.who}
      islands={['busy-form', 'file-name']}
      search={noSearch ? <span></span> : <SearchForm shell={shell} />}
      exit={
        <Form frame={frame} action={pathIn(frame, '/sign-out')}>
          <Button look="plain" size="small" icon="log-out" label={t.signOut}>
            <span class="sr">{t.signOut}</span>
          </Button>
        </Form>
      }
    >
      {crumbs && <Crumbs locale={frame.locale} items={crumbs} />}
      <div class="row between office-title">
        <div class="row">
          <h1>
            <Unbroken text={title} />
          </h1>
          {badge}
        </div>
        {actions && <div class="row">{actions}</div>}
      </div>
      {children}
    </OfficeLayout>
  );
}

/** Sent by POST: what staff look for never stands in an address. */
export function SearchForm({
  shell: { frame },
  value,
  large = false,
}: {
  readonly shell: Shell;
  readonly value?: string;
  readonly large?: boolean;
}): VNode {
  const t = officeTexts[frame.locale];
  const id = large ? 'words' : 'top-words';
  return (
    <Form frame={frame} action={pathIn(frame, office.search)} role="search" class={large ? 'joined office-search' : 'office-top-search'}>
      <div class="input-group">
        <Icon name="search" />
        <input
          class="input"
          type="search"
          id={id}
          name="words"
          aria-label={t.searchLabel}
          placeholder={t.searchLabel}
          autocomplete="off"
          enterkeyhint="search"
          maxlength={200}
          value={value}
        />
      </div>
      {large && <Button>{t.search}</Button>}
    </Form>
  );
}

function links({ frame, waiting }: Shell, section: OfficeSection | undefined): OfficeLink[] {
  const t = officeTexts[frame.locale];
  const link = (name: OfficeSection, icon: OfficeLink['icon'], path: string, count?: number): OfficeLink => ({
    href: pathIn(frame, path),
    text: t.sections[name],
    icon,
    current: section === name,
    ...(count ? { waiting: count } : {}),
  });
  return [
    link('start', 'layout-dashboard', office.start),
    link('applications', 'receipt', office.applications),
    link('contracts', 'file-text', office.contracts),
    link('payments', 'credit-card', office.payments),
    link('people', 'users', office.people),
    link('organisations', 'building-2', office.organisations),
    link('oddities', 'inbox', office.oddities, waiting.oddities),
    link('books', 'book-open', office.books),
    link('refunds', 'undo-2', refundPaths.list, waiting.refunds),
    link('support', 'mail', office.support, waiting.support),
    link('incidents', 'wifi-off', office.incidents, waiting.incidents),
    link('conduct', 'triangle-alert', office.conduct),
    link('documents', 'scroll-text', office.documents),
    link('prices', 'tag', office.prices),
    link('provider', 'info', office.provider),
  ];
}

/** A white sheet with its title; `flush` for tables that reach its edges. */
export function Sheet(props: {
  readonly title: ComponentChildren;
  readonly flush?: boolean;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}): VNode {
  if (props.flush) {
    return (
      <section class="sheet flush">
        <div class="row between pad">
          <h2>{typeof props.title === 'string' ? <Unbroken text={props.title} /> : props.title}</h2>
          {props.aside}
        </div>
        {props.children}
      </section>
    );
  }
  return (
    <section class="sheet">
      <div class="row between">
        <h2>{props.title}</h2>
        {props.aside}
      </div>
      <div class="mt-4">{props.children}</div>
    </section>
  );
}
