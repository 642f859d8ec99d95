/** From how many devices at once, how often within how many days, an account is told of to staff (clause 4.2). */
export type UseRule = {
  readonly no: number;
  readonly effectiveFrom: Date;
  readonly devices: number;
  readonly times: number;
  readonly days: number;
};

/** Ten minutes in which more than one device learned by an account. */
export type UseSlot = { readonly slot: Date; readonly devices: number; readonly networks: number };

/** What staff are told: between when, how often, from how many devices and networks at most. */
export type SharedUse = {
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  readonly devices: number;
  readonly networks: number;
};

const SLOT_MS = 10 * 60_000;
export const slotOf = (at: Date): Date => new Date(Math.floor(at.getTime() / SLOT_MS) * SLOT_MS);

/** Null: one person with a phone and a laptop, or too seldom to be told. */
export function sharedUse(slots: readonly UseSlot[], rule: Pick<UseRule, 'devices' | 'times'>): SharedUse | null {
  const many = slots.filter((one) => one.devices >= rule.devices).toSorted((a, b) => a.slot.getTime() - b.slot.getTime());
  if (many.length < rule.times) return null;
  return {
    firstAt: many[0]!.slot,
    lastAt: many.at(-1)!.slot,
    times: many.length,
    devices: Math.max(...many.map((one) => one.devices)),
    networks: Math.max(...many.map((one) => one.networks)),
  };
}
