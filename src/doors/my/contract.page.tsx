import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import type { OwnApplication } from '#checkout';
import type { Contract, ContractPaper } from '#contracts';
import type { LegalKind, LegalVersion } from '#offer';
import { fullName, type RegistrationCard } from '#people';
import type { PriceLine } from '#pricing';
import type { Provider } from '#provider';
import {
  Badge,
  ButtonLink,
  Code,
  CopyText,
  DateText,
  dayPhrase,
  Empty,
  FactsList,
  Margined,
  MomentText,
  Money,
  NextLink,
  pathIn,
  Table,
  type Fact,
  type Frame,
} from '#ui/components.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { contractWords } from './contracts.messages.ts';
import { MyPage } from './my.page.tsx';
import { paymentsWords } from './payments.messages.ts';
import { PaymentsPart } from './payments.page.tsx';

/** Neutral addresses of a contract; its number holds a Cyrillic letter. */
const contractPath = (number: string): string => `/my/contracts/${encodeURIComponent(number)}`;

export type ContractLine = {
  readonly contract: Contract;
  readonly programme: Trilingual;
  readonly lastDay: CivilDate | null;
  readonly open: boolean;
  readonly paper: boolean;
  readonly receipt: boolean;
};
type ContractsProps = { readonly frame: Frame; readonly lines: readonly ContractLine[]; readonly applications: readonly OwnApplication[] };

export function ContractsPage({ frame, lines, applications }: ContractsProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const p = paymentsWords[locale];
  const link = ({ contract }: ContractLine) => (
    <a href={pathIn(frame, contractPath(contract.number))}>
      <Code text={contract.number} />
    </a>
  );
  return (
    <MyPage frame={frame} tab="contracts" title={t.title}>
      {lines.length === 0 ? (
        <Empty title={t.none} action={<ButtonLink href={pathIn(frame, '/programmes')}>{t.toProgrammes}</ButtonLink>}>
          {t.noneText}
        </Empty>
      ) : (
        <Table
          label={t.title}
          rows={lines}
          columns={[
            { title: t.number, cell: link },
            { title: t.programme, cell: ({ programme }) => programme[locale], as: 'full' },
            { title: t.date, cell: ({ contract }) => <DateText day={contract.date} locale={locale} short /> },
            { title: t.until, cell: ({ lastDay }) => lastDay && <DateText day={lastDay} locale={locale} short />, named: true },
            {
              title: p.state,
              cell: ({ open }) => <Badge {...(open && { tone: 'good' as const })}>{open ? p.open : p.ended}</Badge>,
              as: 'state',
            },
            { title: t.amount, cell: ({ contract }) => <Money amount={contract.amount} />, as: 'money' },
            { title: p.papers, cell: (line) => <Papers frame={frame} line={line} />, as: 'full' },
          ]}
        />
      )}
      <PaymentsPart frame={frame} applications={applications} />
    </MyPage>
  );
}

function Papers({ frame, line: { contract, paper, receipt } }: { readonly frame: Frame; readonly line: ContractLine }): VNode {
  const p = paymentsWords[frame.locale];
  const at = pathIn(frame, contractPath(contract.number));
  if (!paper) return <span class="quiet">{p.coming}</span>;
  return (
    <span class="tiny">
      <a href={`${at}/file`}>{p.contractPaper}</a>
      {receipt && ' · '}
      {receipt && <a href={`${at}/receipt`}>{p.receipt}</a>}
    </span>
  );
}

export type ContractView = {
  readonly contract: Contract;
  readonly slug: string;
  readonly programme: Trilingual;
  readonly provider: Provider;
  /** Null once the person's data were erased. */
  readonly card: RegistrationCard | null;
  readonly line: PriceLine;
  readonly lastDay: CivilDate | null;
  readonly application: string;
  readonly accepted: readonly LegalVersion[];
  /** The offer that governs the rest of the terms now (clause 2.3). */
  readonly governing: LegalVersion;
  readonly paper: ContractPaper | null;
  readonly receipt: ContractPaper | null;
};

export function ContractPage({ frame, view }: { readonly frame: Frame; readonly view: ContractView }): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const { contract } = view;
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
  facts.push([t.application, <Code text={view.application} />]);
  return (
    <MyPage frame={frame} tab="contracts" title={t.heading(contract.number)} islands={['busy-form', 'copy-text']}>
      <p>
        <Badge tone="good">{t.concluded}</Badge>
      </p>
      <FactsList facts={facts} class="mt-4" />
      <p class="mt-6">
        <ButtonLink href={pathIn(frame, `/my/courses/${view.slug}`)}>{t.openCourse}</ButtonLink>
      </p>
      <div class="my-parts mt-8">
        <Parties frame={frame} view={view} />
        <AcceptedPart frame={frame} view={view} />
        <GoverningPart frame={frame} view={view} />
        <FilePart frame={frame} view={view} />
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

function AcceptedPart({ frame, view }: PartProps): VNode {
  const t = contractWords[frame.locale];
  const names: Record<LegalKind, string> = {
    offer: t.offer,
    'privacy-policy': t.policy,
    'confidentiality-agreement': t.agreement,
    consent: t.consent,
  };
  return (
    <Margined title={t.accepted} note={t.acceptedLede}>
      <ul class="stack" role="list">
        {view.accepted.map((one) => (
          <li>
            <VersionLink frame={frame} version={one} name={names[one.kind]} />
          </li>
        ))}
        <li>
          <a href={pathIn(frame, `/price-list/${view.line.priceListNo}`)}>{t.priceList(view.line.priceListNo)}</a>
        </li>
      </ul>
    </Margined>
  );
}

function VersionLink({ frame, version, name }: { readonly frame: Frame; readonly version: LegalVersion; readonly name: string }): VNode {
  return (
    <a href={pathIn(frame, `/documents/${version.kind}/${version.no}`)}>
      {name}, <span class="nowrap">{contractWords[frame.locale].version(version.no)}</span>
    </a>
  );
}

function GoverningPart({ frame, view }: PartProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const same = view.governing.id === view.contract.offerVersionId;
  return (
    <Margined title={t.governs}>
      {same ? (
        <p>{t.governsSame}</p>
      ) : (
        <p>
          {t.governsLede} <VersionLink frame={frame} version={view.governing} name={t.offer} />,{' '}
          {dayPhrase(almatyDay(view.governing.effectiveFrom), locale, 'from')}
        </p>
      )}
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
          <p class="quiet tiny mt-4 hash">
            {t.hash}: <CopyText locale={locale} text={paper.fileId} />
          </p>
        </>
      )}
    </Margined>
  );
}
