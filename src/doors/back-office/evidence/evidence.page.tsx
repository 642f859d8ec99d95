import type { VNode } from 'preact';
import type { Contract } from '#contracts';
import type { AskRefusal, Bundle } from '#evidence';
import { Button, Callout, ErrorSummary, errorOf, Form, MomentText, NextLink, pathIn, Table, TextArea } from '#ui/components.ts';
import { OfficeView } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { evidenceTexts } from './evidence.messages.ts';

type Props = OfficeProps<{
  readonly contract: Contract;
  readonly bundles: readonly Bundle[];
  /** Only whose role allows it may ask for one and take it. */
  readonly mayTake: boolean;
  readonly typed: string;
  readonly refusal: AskRefusal | null;
}>;

/** Who asked for evidence of this contract, when and why; and the form that asks. */
export function EvidencePage({ shell, contract, bundles, mayTake, typed, refusal }: Props): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = evidenceTexts[locale];
  const errors = refusal && refusal !== 'too-many' ? [{ field: 'reason', text: t.faults[refusal] }] : [];
  const crumbs = [{ text: contract.number, href: pathIn(frame, office.contract(contract.number)) }, { text: t.title }];
  return (
    <OfficeView shell={shell} title={t.title} section="contracts" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary locale={locale} errors={errors} />
      {refusal === 'too-many' && (
        <Callout tone="warn" role="alert">
          {t.faults['too-many']}
        </Callout>
      )}
      <p class="cap mt-4">{t.lede}</p>
      {mayTake && (
        <Form frame={frame} action={pathIn(frame, office.evidence(contract.number))} class="stack cap mt-6">
          <TextArea
            locale={locale}
            name="reason"
            label={t.reason}
            value={typed}
            rows={3}
            maxlength={500}
            error={errorOf(errors, 'reason')}
            required
          />
          <div>
            <Button>{t.ask}</Button>
          </div>
        </Form>
      )}
      {bundles.length > 0 && (
        <div class="mt-8">
          <BundleTable shell={shell} contract={contract} bundles={bundles} mayTake={mayTake} />
        </div>
      )}
    </OfficeView>
  );
}

function BundleTable({ shell: { frame }, contract, bundles, mayTake }: Pick<Props, 'shell' | 'contract' | 'bundles' | 'mayTake'>): VNode {
  const { locale } = frame;
  const t = evidenceTexts[locale];
  const state = (bundle: Bundle) => {
    if (bundle.gone) return t.gone;
    if (!bundle.made) return t.making;
    if (!mayTake || bundle.asked.as === 'customer') return <code class="hash">{bundle.made.hash}</code>;
    return (
      <NextLink icon="download" href={pathIn(frame, `${office.evidence(contract.number)}/${bundle.id}`)}>
        {t.get}
      </NextLink>
    );
  };
  return (
    <Table
      label={t.title}
      rows={bundles}
      columns={[
        { title: t.columns.asked, cell: ({ asked }) => <MomentText at={asked.at} locale={locale} short /> },
        { title: t.columns.by, named: true, cell: ({ asked }) => t.by[asked.as] },
        { title: t.columns.why, as: 'full', cell: ({ asked }) => asked.reason ?? '' },
        { title: t.columns.state, as: 'full', cell: state },
      ]}
    />
  );
}
