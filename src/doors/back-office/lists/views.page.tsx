import type { VNode } from 'preact';
import { Badge, Button, CheckField, ErrorSummary, Form, Hidden, pathIn, Table, TextField, type FieldError } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { listTexts } from './list.messages.ts';
import type { ListSpec } from './list.ts';
import { queryText, type ListQuery } from './list-query.ts';
import { viewTexts } from './view.messages.ts';
import { LONGEST_NAME, type SaveFault, type View } from './view.ts';

export type ViewsPageProps = OfficeProps<{
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly views: readonly View[];
  readonly typed?: { readonly name: string; readonly shared: boolean; readonly asDefault: boolean };
  readonly fault?: SaveFault;
}>;

/** Keeping the present question under a name, and what is kept already. */
export function ViewsPage({ shell, spec, query, views, typed, fault }: ViewsPageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const [t, lists] = [viewTexts[locale], listTexts[locale]];
  const back = `${pathIn(frame, office[spec.name])}?${queryText(spec, query)}`;
  const errors: FieldError[] = fault ? [{ field: 'name', text: t.faults[fault] }] : [];
  return (
    <OfficeView
      shell={shell}
      title={t.views}
      section={spec.name}
      wrong={fault !== undefined}
      crumbs={[{ text: lists.titles[spec.name], href: back }, { text: t.views }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <div class="bo-detail">
        <Sheet title={t.kept} {...(views.length > 0 && { flush: true })}>
          {views.length === 0 ? <p class="quiet">{t.noneKept}</p> : <Kept shell={shell} spec={spec} query={query} views={views} />}
        </Sheet>
        <Sheet title={t.save}>
          <Form frame={frame} action={pathIn(frame, office.listViews(spec.name))} class="stack">
            <Hidden name="back" value={queryText(spec, query)} />
            <p class="tiny quiet">
              {t.saveHint} {query.who && t.withoutPerson}
            </p>
            <TextField
              locale={locale}
              name="name"
              label={t.name}
              value={typed?.name}
              error={errors[0]?.text}
              maxlength={LONGEST_NAME}
              autocomplete="off"
              enterkeyhint="done"
              required
            />
            <CheckField name="shared" label={t.share} checked={typed?.shared ?? false} />
            <CheckField name="default" label={t.asDefault} checked={typed?.asDefault ?? false} />
            <div class="row">
              <Button>{t.saveButton}</Button>
              <a href={back}>{t.back}</a>
            </div>
          </Form>
        </Sheet>
      </div>
    </OfficeView>
  );
}

function Kept({ shell: { frame }, spec, query, views }: ViewsPageProps): VNode {
  const t = viewTexts[frame.locale];
  const act = (view: View, name: 'default' | 'usual' | 'remove', text: string, look: 'second' | 'plain'): VNode => (
    <Button look={look} size="small" name="act" value={name} label={`${text}: ${view.name}`}>
      {text}
    </Button>
  );
  return (
    <Table
      label={t.kept}
      rows={views}
      columns={[
        { title: t.name, as: 'full', cell: (view) => <a href={`${pathIn(frame, office[spec.name])}?${view.query}`}>{view.name}</a> },
        {
          title: t.state,
          as: 'state',
          cell: (view) => (
            <span class="row">
              <span class="quiet">{[view.own && t.own, view.shared && t.shared].filter(Boolean).join(', ')}</span>
              {view.isDefault && <Badge tone="good">{t.default}</Badge>}
            </span>
          ),
        },
        {
          title: t.actions,
          as: 'full',
          cell: (view) => (
            <Form frame={frame} action={pathIn(frame, office.listView(spec.name, view.id))} class="row">
              <Hidden name="back" value={queryText(spec, query)} />
              {view.isDefault ? act(view, 'usual', t.dropDefault, 'second') : act(view, 'default', t.makeDefault, 'second')}
              {view.own && act(view, 'remove', t.remove, 'plain')}
            </Form>
          ),
        },
      ]}
    />
  );
}
