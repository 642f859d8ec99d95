import type { VNode } from 'preact';
import type { Contract } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import type { LegalKind, LegalVersion } from '#offer';
import type { PriceLine } from '#pricing';
import { dayPhrase, Margined, pathIn, type Frame } from '#ui/components.ts';
import { contractWords } from './contracts.messages.ts';

/** By which texts and price a contract goes. */
export type TermsView = {
  readonly contract: Contract;
  readonly line: PriceLine;
  readonly accepted: readonly LegalVersion[];
  /** The offer that governs the rest of the terms now (clause 2.3). */
  readonly governing: LegalVersion;
  /** Since when it governs this contract. */
  readonly governingFrom: Date;
  /** What it goes over to next, and when. */
  readonly next: { readonly version: LegalVersion; readonly from: Date } | null;
  /** In force on the site, and not for this contract. */
  readonly passedBy: LegalVersion | null;
};
type Props = { readonly frame: Frame; readonly view: TermsView };

/** The versions that bound, for ever (clause 2.3). */
export function AcceptedPart({ frame, view }: Props): VNode {
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

/** The offer by which the rest of the terms go now. */
export function GoverningPart({ frame, view }: Props): VNode {
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
          {dayPhrase(almatyDay(view.governingFrom), locale, 'from')}
        </p>
      )}
      {view.next && (
        <p class="mt-2">
          {t.governsNext} <VersionLink frame={frame} version={view.next.version} name={t.offer} />,{' '}
          {dayPhrase(almatyDay(view.next.from), locale, 'from')}
        </p>
      )}
      {view.passedBy && (
        <p class="mt-2">
          {t.governsNot} <VersionLink frame={frame} version={view.passedBy} name={t.offer} />
        </p>
      )}
    </Margined>
  );
}
