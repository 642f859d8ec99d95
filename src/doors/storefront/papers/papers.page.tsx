import type { VNode } from 'preact';
import { CheckFact, VerdictFrame } from '#certificates';
import type { OfficialKind } from '#contracts';
import {
  Button,
  Code,
  DateText,
  ErrorSummary,
  errorOf,
  Form,
  Layout,
  NextLink,
  PageHead,
  pathIn,
  places,
  TextField,
  type FieldError,
  type Frame,
  FileField,
} from '#ui/components.ts';
import './custom-elements.ts';
import type { PaperVerdict } from './paper-check.ts';
import { papersTexts } from './papers.messages.ts';

export type PapersPageProps = {
  readonly frame: Frame;
  readonly hash?: string;
  readonly errors?: readonly FieldError[];
  readonly verdict?: PaperVerdict;
};

/** Whether a paper is the provider's official document (clause 2.4). Nothing of the person it speaks of is told. */
export function PapersPage({ frame, hash = '', errors = [], verdict }: PapersPageProps): VNode {
  const { locale } = frame;
  const t = papersTexts[locale];
  const file = { locale, name: 'file', label: t.file, hint: t.fileHint, error: errorOf(errors, 'file') };
  return (
    <Layout
      frame={frame}
      title={t.title}
      description={t.description}
      section="certificates"
      hidden={verdict !== undefined || errors.length > 0}
      wrong={errors.length > 0}
      islands={['paper-hash.js', 'busy-form', 'file-name']}
    >
      <PageHead title={t.title} {...(!verdict && { lede: t.lede })} />
      <ErrorSummary locale={locale} errors={errors} />
      {verdict && <Verdict frame={frame} verdict={verdict} />}
      <div class={verdict ? 'mt-8 no-print' : errors.length > 0 ? 'mt-6' : undefined}>
        {verdict && <h2 class="h3">{t.again}</h2>}
        <paper-hash>
          <Form frame={frame} action={pathIn(frame, places.papers)} class="stack cap mt-4" label={t.title} multipart>
            <FileField {...file} accept=".pdf,application/pdf" />
            <TextField
              locale={locale}
              name="hash"
              label={t.hash}
              hint={t.hashHint}
              value={hash}
              error={errorOf(errors, 'hash')}
              optional
              autocapitalize="none"
              autocomplete="off"
              spellcheck={false}
              maxlength={200}
              enterkeyhint="search"
            />
            <div>
              <Button>{t.check}</Button>
            </div>
          </Form>
        </paper-hash>
      </div>
      <p class="mt-8 no-print">
        <NextLink href={pathIn(frame, places.certificates)}>{t.certificates}</NextLink>
      </p>
    </Layout>
  );
}

/** Papers with a number of their own; others are known by their contract's. */
const ownNumber: ReadonlySet<OfficialKind> = new Set(['contract', 'refund-decision', 'invoice', 'seats-act']);

function Verdict({ frame, verdict }: { readonly frame: Frame; readonly verdict: PaperVerdict }): VNode {
  const t = papersTexts[frame.locale];
  const { paper, proof } = verdict;
  if (!paper) return <VerdictFrame look="none" icon="search" title={t.notOurs} note={proof === 'bytes' ? t.otherBytes : t.noToken} />;
  return (
    <VerdictFrame look="ok" icon="check" title={t.ours} note={proof === 'bytes' ? t.sameBytes : t.byToken}>
      <dl class="verify-facts">
        <CheckFact name={t.kind}>{t.kinds[paper.kind]}</CheckFact>
        <CheckFact name={ownNumber.has(paper.kind) ? t.number : t.contractNumber}>
          <Code text={paper.number} />
        </CheckFact>
        <CheckFact name={t.day}>
          <DateText day={paper.day} locale={frame.locale} />
        </CheckFact>
        <CheckFact name={t.fingerprint}>
          <span class="mono paper-mark">{verdict.fileId}</span>
        </CheckFact>
      </dl>
    </VerdictFrame>
  );
}
