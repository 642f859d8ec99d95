import type { VNode } from 'preact';
import type { Frame } from '#ui/components.ts';
import type { ProgrammeVersion } from '#catalogue';
import type { LegalVersion } from '#offer';
import type { RegistrationCard } from '#people';
import type { PriceLine } from '#pricing';
import type { Notice, Step } from './checkout-step.ts';

/** Everything on the screen is generated from the versions that will bind (offer 3.10). */
export type CheckoutFacts = {
  readonly version: ProgrammeVersion;
  readonly line: PriceLine;
  readonly offer: LegalVersion;
  readonly policy: LegalVersion;
  readonly agreement: LegalVersion;
  readonly number: string | null;
  readonly shownId: string;
  readonly card: RegistrationCard | null;
  readonly email: string;
  readonly consentAt: Date | null;
};

export type CheckoutProps = CheckoutFacts & {
  readonly frame: Frame;
  readonly open: Exclude<Step, 'terms'>;
  readonly notice: Notice;
  /** The payment of another tab or of before, still being checked. */
  readonly waitingPayment: string | null;
  readonly errors: VNode | null;
  readonly consentPart: VNode | null;
  readonly cardPart: VNode | false | null;
};
