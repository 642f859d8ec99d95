import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import type { ActNow } from '#checkout';
import type { ConductCase } from '#conduct';
import { isClosedState, type AcceptanceState, type ContractPaper, type ContractStep } from '#contracts';
import type { GivenExtension } from '#enrolments';
import { GivenDays, givenDaysTitle, type GivenBack } from '#incidents';
import type { Bundle } from '#evidence';
import { fullName, type RegistrationCard } from '#people';
import type { Provider } from '#provider';
import {
  ButtonLink,
  Code,
  CopyText,
  DateText,
  ErrorSummary,
  FactsList,
  Margined,
  MomentText,
  Money,
  NextLink,
  pathIn,
  places,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { AcceptancePart, objectionErrors, type Objecting } from './acceptance.page.tsx';
import { ClosedCallout, StateBadge, StepsPart } from './contract-state.page.tsx';
import { ConductNotice, LiftedDays } from './conduct-notice.page.tsx';
import { contractPath } from './contract-path.ts';
import { AcceptedPart, GoverningPart, type TermsView } from './contract-terms.page.tsx';
import { contractWords } from './contracts.messages.ts';
import { EvidencePart } from './evidence.page.tsx';
import type { RefundCase } from '#refunds';
import { MyPage } from './my.page.tsx';
import { RefundPart } from './refunds/refund-part.page.tsx';

export type ContractView = TermsView & {
  readonly slug: string;
  readonly programme: Trilingual;
  readonly provider: Provider;
  /** Null once the person's data were erased. */
  readonly card: RegistrationCard | null;
  readonly lastDay: CivilDate | null;
  readonly steps: readonly ContractStep[];
  readonly cases: readonly ConductCase[];
  readonly acceptance: AcceptanceState;
  /** The thread of the objection is open to who looks. */
  readonly ownThread: boolean;
  /** Null: an organisation's acts are for its seats. */
  readonly act: ActNow | null;
  /** Days that incidents gave back. */
  readonly given: readonly GivenBack[];
  /** Days that a lifted suspension gave back. */
  readonly lifted: readonly GivenExtension[];
  /** The latest archive of evidence that the person asked for. */
  readonly evidence: Bundle | null;
  readonly application: string;
  readonly paper: ContractPaper | null;
  readonly receipt: ContractPaper | null;
  readonly refunds: readonly RefundCase[];
};

export type ContractPageProps = {
  readonly frame: Frame;
  readonly view: ContractView;
  /** An objection that could not be taken: shown again with what is wrong. */
  readonly objecting?: Objecting;
  readonly tooManyBundles?: boolean;
};

export function ContractPage({ frame, view, objecting, tooManyBundles }: ContractPageProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const { contract } = view;
  const state = view.steps.at(-1)?.to ?? 'concluded';
  // Once the course is closed, or its service waits to be accepted, opening it is no longer the main thing.
  const learns = !isClosedState(state) && view.acceptance.state === 'none';
  const facts: Fact[] = [
    [t.programme, view.programme[locale]],
    [t.date, <DateText day={contract.date} locale={locale} />],
    [
      t.amount,
      <>
        <Money amount={contract.amount} />, {t.vat(contract.vat)}
      </>,
    ],
    [t.paidAt, <MomentText at={contract.paidAt} locale={locale} />],
  ];
  if (view.lastDay) facts.push([t.until, <DateText day={view.lastDay} locale={locale} />]);
  if (view.given.length > 0 || view.lifted.length > 0)
    facts.push([
      givenDaysTitle(frame),
      <>
        <GivenDays frame={frame} given={view.given} />
        <LiftedDays frame={frame} given={view.lifted} />
      </>,
    ]);
  facts.push([t.application, <Code text={view.application} />]);
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={t.heading(contract.number)}
      wrong={objecting !== undefined}
      islands={['busy-form', 'copy-text']}
    >
      <ErrorSummary locale={locale} errors={objectionErrors(frame, objecting)} />
      <p>
        <StateBadge frame={frame} state={state} />
      </p>
      <ClosedCallout frame={frame} state={state} />
      <ConductNotice frame={frame} cases={view.cases} />
      <FactsList facts={facts} class="mt-4" />
      <p class="mt-6">
        <ButtonLink look={learns ? 'main' : 'second'} href={pathIn(frame, `/my/courses/${view.slug}`)}>
          {t.openCourse}
        </ButtonLink>
      </p>
      <div class="my-parts mt-8">
        <AcceptancePart frame={frame} view={view} objecting={objecting} />
        <StepsPart frame={frame} steps={view.steps} />
        <Parties frame={frame} view={view} />
        <AcceptedPart frame={frame} view={view} />
        <GoverningPart frame={frame} view={view} />
        <FilePart frame={frame} view={view} />
        <EvidencePart frame={frame} view={view} tooMany={tooManyBundles} />
        <RefundPart frame={frame} number={contract.number} state={state} cases={view.refunds} />
      </div>
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/contracts')}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

type PartProps = { readonly frame: Frame; readonly view: ContractView };

function Parties({ frame, view }: PartProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const { provider, card } = view;
  const lines = (...parts: readonly string[]) => parts.map((part, at) => (at === 0 ? <b>{part}</b> : <span class="block">{part}</span>));
  const facts: Fact[] = [[t.provider, lines(provider.name[locale], provider.bin, provider.address[locale])]];
  if (card) facts.push([t.customer, lines(fullName(card), card.iinMasked ?? '', phoneText(card.phone), card.email)]);
  return (
    <Margined title={t.parties}>
      <FactsList facts={facts} />
    </Margined>
  );
}

function FilePart({ frame, view }: PartProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const { paper, receipt, contract } = view;
  const at = pathIn(frame, contractPath(contract.number));
  return (
    <Margined title={t.file} note={t.fileLede}>
      {paper === null ? (
        <p>{t.making}</p>
      ) : (
        <>
          <div class="row">
            <ButtonLink look="second" icon="download" href={`${at}/file`}>
              {t.getFile}
            </ButtonLink>
            {receipt && (
              <NextLink icon="download" href={`${at}/receipt`}>
                {t.getReceipt}
              </NextLink>
            )}
          </div>
          <p class="quiet tiny mt-4 hash breaks">
            {t.hash}: <CopyText locale={locale} text={paper.fileId} />
          </p>
          <p class="tiny mt-2">
            <a href={pathIn(frame, places.papers)}>{t.anybodyChecks}</a>
          </p>
        </>
      )}
    </Margined>
  );
}
