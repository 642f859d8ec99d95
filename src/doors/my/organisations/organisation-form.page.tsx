import type { VNode } from 'preact';
import { organisationFields, type OrganisationField, type TypedOrganisation } from '#organisations';
import {
  Button,
  ChoiceGroup,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Hidden,
  pathIn,
  TextField,
  type FieldError,
  type Frame,
  type TextKind,
} from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import { organisationWords } from './organisation.messages.ts';

const GROUPS = [
  ['organisation', ['bin', 'name_kk', 'name_ru', 'address']],
  ['signer', ['signer_name', 'signer_position', 'authority', 'authority_no', 'authority_date']],
  ['contacts', ['phone', 'email']],
  ['bank', ['bank_name', 'bik', 'iik']],
] as const satisfies readonly (readonly [string, readonly OrganisationField[]])[];

const KINDS: Partial<Record<OrganisationField, TextKind>> = { bin: 'bin', phone: 'phone', email: 'email', authority_date: 'date' };
const HALVES: readonly OrganisationField[] = ['authority_no', 'authority_date', 'phone', 'email', 'bik', 'iik'];
const OPTIONAL: readonly OrganisationField[] = ['bank_name', 'bik', 'iik'];

export type OrganisationFormProps = {
  readonly frame: Frame;
  /** Null: a new one. */
  readonly id: string | null;
  readonly typed: TypedOrganisation;
  readonly errors: readonly FieldError[];
  /** Where to go once it is saved. */
  readonly next: string | null;
};

/** Every line of the particulars, as the contract will name them. */
export function OrganisationFormPage(props: OrganisationFormProps): VNode {
  const { frame, id, errors, next } = props;
  const t = organisationWords[frame.locale];
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={id ? t.changeTitle : t.newTitle}
      lede={t.newLead}
      wrong={errors.length > 0}
      islands={['busy-form', 'format-input']}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      <Form
        frame={frame}
        action={pathIn(frame, id ? `/my/organisations/${id}/particulars` : '/my/organisations/new')}
        class="stack cap mt-6"
      >
        {next && <Hidden name="next" value={next} />}
        {GROUPS.map(([group, fields]) => (
          <fieldset class="group">
            <legend>{t.groups[group]}</legend>
            {group === 'bank' && <p class="hint">{t.bankHint}</p>}
            <Fields>
              {fields.map((field) => (field === 'authority' ? <AuthorityField {...props} /> : <Line {...props} field={field} />))}
            </Fields>
          </fieldset>
        ))}
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </Form>
    </MyPage>
  );
}

function Line({ frame, typed, errors, field }: OrganisationFormProps & { readonly field: OrganisationField }): VNode {
  const t = organisationWords[frame.locale];
  return (
    <TextField
      locale={frame.locale}
      name={field}
      kind={KINDS[field] ?? 'text'}
      label={t.fields[field]}
      hint={t.hints[field]}
      value={typed[field]}
      error={errorOf(errors, field)}
      autocomplete={field === 'email' ? 'email' : field === 'phone' ? 'tel' : 'off'}
      maxlength={300}
      optional={OPTIONAL.includes(field)}
      {...(HALVES.includes(field) && { width: 'half' as const })}
    />
  );
}

function AuthorityField({ frame, typed, errors }: OrganisationFormProps): VNode {
  const t = organisationWords[frame.locale];
  return (
    <ChoiceGroup
      locale={frame.locale}
      name="authority"
      label={t.fields.authority}
      hint={t.attorneyHint}
      error={errorOf(errors, 'authority')}
      kind="radio"
      plain
      choices={(['charter', 'power-of-attorney'] as const).map((value) => ({ value, text: t.authorities[value] }))}
      chosen={[typed.authority]}
    />
  );
}

/** The form's fields as they were posted. */
export const postedOrganisation = (text: (field: string) => string): TypedOrganisation =>
  Object.fromEntries(organisationFields.map((field) => [field, text(field)])) as TypedOrganisation;
