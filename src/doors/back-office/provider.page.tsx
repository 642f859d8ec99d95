import type { VNode } from 'preact';
import {
  Badge,
  Button,
  Callout,
  ErrorSummary,
  errorOf,
  FactsList,
  Fields,
  Form,
  Hidden,
  MomentText,
  pathIn,
  Table,
  TextField,
  type Fact,
  type FieldError,
  type TextKind,
} from '#ui/components.ts';
import {
  particularsFields,
  typedParticulars,
  type ChangeRefusal,
  type ParticularsField,
  type Provider,
  type TypedParticulars,
} from '#provider';
import { OfficeView, Sheet } from './office.page.tsx';
import { providerTexts } from './provider.messages.ts';
import { office, type OfficeProps } from './shell.ts';

export type ProviderPageProps = OfficeProps<{
  /** The latest to hold first; the first is what the form is filled from. */
  readonly history: readonly Provider[];
  readonly now: Date;
  readonly typed: TypedParticulars & { readonly day: string };
  readonly errors?: readonly FieldError[];
  readonly refused?: ChangeRefusal;
  /** Looked at and lawful: shown with the button that records it. */
  readonly changes?: readonly ParticularsField[];
  readonly recorded?: boolean;
}>;

/** The fund's particulars: what holds now, what is coming, and one form that adds the next record. */
export function ProviderPage(props: ProviderPageProps): VNode {
  const { shell, history, now, errors = [], refused, recorded = false } = props;
  const { frame } = shell;
  const t = providerTexts[frame.locale];
  const inForce = history.find((one) => one.inForceFrom <= now);
  return (
    <OfficeView shell={shell} title={t.title} section="provider" wrong={errors.length > 0}>
      <p class="cap">{t.lead}</p>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {refused && (
        <Callout tone="warn" role="alert" class="mt-4">
          {t.refused[refused]}
        </Callout>
      )}
      {recorded && (
        <Callout tone="good" role="status" class="mt-4">
          {t.recorded} {t.offerNote} <a href={pathIn(frame, office.documents)}>{t.toDocuments}</a>
        </Callout>
      )}
      <div class="bo-detail mt-4">
        <Sheet title={t.change}>
          <ChangeForm {...props} />
        </Sheet>
        <div class="stack">
          {inForce && (
            <Sheet title={t.inForce}>
              <FactsList facts={factsOf(props, inForce)} />
            </Sheet>
          )}
          <Records {...props} inForce={inForce} />
        </div>
      </div>
    </OfficeView>
  );
}

function factsOf({ shell: { frame } }: ProviderPageProps, provider: Provider): Fact[] {
  const t = providerTexts[frame.locale];
  const typed = typedParticulars(provider);
  const own = particularsFields.filter((field) => !/_(kk|ru|en)$/.test(field) || field.endsWith(`_${frame.locale}`));
  return [
    [t.since, <MomentText at={provider.inForceFrom} locale={frame.locale} short />],
    ...own.map((field): Fact => [t.fields[field].split(',')[0]!, typed[field]]),
  ];
}

function Records({ shell: { frame }, history, now, inForce }: ProviderPageProps & { readonly inForce: Provider | undefined }): VNode {
  const t = providerTexts[frame.locale];
  return (
    <Sheet title={t.history}>
      <ul class="rule-list" role="list">
        {history.map((one) => (
          <li class="row between">
            <MomentText at={one.inForceFrom} locale={frame.locale} short />
            {one === inForce ? <Badge tone="good">{t.inForce}</Badge> : <Badge>{one.inForceFrom > now ? t.coming : t.past}</Badge>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

const GROUPS = [
  ['names', ['name_kk', 'name_ru', 'name_en', 'bin']],
  ['address', ['address_kk', 'address_ru', 'address_en']],
  ['bank', ['bank_kk', 'bank_ru', 'bank_en', 'bik', 'iik']],
  ['contacts', ['phone', 'email', 'support_email']],
  ['signer', ['signer', 'position_kk', 'position_ru', 'position_en']],
] as const satisfies readonly (readonly [string, readonly ParticularsField[]])[];

const KINDS: Partial<Record<ParticularsField, TextKind>> = { bin: 'bin', phone: 'phone', email: 'email', support_email: 'email' };
const HALVES: readonly ParticularsField[] = ['bik', 'iik', 'bin', 'phone', 'email', 'support_email'];

function ChangeForm(props: ProviderPageProps): VNode {
  const { frame } = props.shell;
  const { locale } = frame;
  const { typed, errors = [], changes } = props;
  const t = providerTexts[locale];
  return (
    <Form frame={frame} action={pathIn(frame, office.provider)} class="stack">
      <Hidden name="based-on" value={props.history[0]?.id ?? ''} />
      {changes && <Changes {...props} changes={changes} />}
      {GROUPS.map(([group, fields]) => (
        <fieldset class="group">
          <legend>{t.groups[group]}</legend>
          <Fields>
            {fields.map((field) => (
              <TextField
                locale={locale}
                name={field}
                kind={KINDS[field] ?? 'text'}
                label={t.fields[field]}
                value={typed[field]}
                error={errorOf(errors, field)}
                autocomplete="off"
                maxlength={300}
                {...(HALVES.includes(field) && { width: 'half' as const })}
              />
            ))}
          </Fields>
        </fieldset>
      ))}
      <TextField
        locale={locale}
        name="day"
        kind="date"
        label={t.day}
        hint={t.dayHint}
        value={typed.day}
        error={errorOf(errors, 'day')}
        autocomplete="off"
      />
      <div class="row">
        <Button look={changes ? 'second' : 'main'} name="action" value="show">
          {t.show}
        </Button>
      </div>
    </Form>
  );
}

/** Stands above the fields it was made from: the button records exactly what is shown, or is refused anew. */
function Changes({
  shell: { frame },
  history,
  typed,
  changes,
}: ProviderPageProps & { readonly changes: readonly ParticularsField[] }): VNode {
  const t = providerTexts[frame.locale];
  const before = history[0] && typedParticulars(history[0]);
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{t.changes}</h3>
      <Table
        label={t.changes}
        rows={changes}
        columns={[
          { title: t.field, as: 'full', cell: (field) => <b>{t.fields[field]}</b> },
          { title: t.before, named: true, cell: (field) => before?.[field] },
          { title: t.after, named: true, cell: (field) => typed[field] },
        ]}
      />
      <div class="row mt-4">
        <Button name="action" value="record">
          {t.record}
        </Button>
      </div>
    </section>
  );
}
