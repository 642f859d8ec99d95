/** Whether and how organisations may pay by an invoice: off until somebody who may has set it, each time anew and dated. */
export type InvoiceRule = {
  readonly no: number;
  readonly open: boolean;
  readonly validDays: number;
  /** Codes that payment orders in Kazakhstan ask for: of the purpose (КНП) and of the payee (КБе). */
  readonly knp: string;
  readonly kbe: string;
  readonly since: Date;
  readonly setBy: string;
};

/** Ten days are enough for a school's treasury; a service not told of otherwise has purpose 859, a fund payee code 18. */
export const USUAL = { validDays: 10, knp: '859', kbe: '18' } as const;
export const MOST_DAYS = 30;

export type TypedRule = { readonly open: boolean; readonly validDays: string; readonly knp: string; readonly kbe: string };
export type RuleFault = 'validDays' | 'knp' | 'kbe';

export function parseRule(typed: TypedRule): {
  readonly rule: Pick<InvoiceRule, 'open' | 'validDays' | 'knp' | 'kbe'>;
  readonly faults: RuleFault[];
} {
  const days = /^\d{1,2}$/.test(typed.validDays) ? Number(typed.validDays) : 0;
  const faults: RuleFault[] = [];
  if (days < 1 || days > MOST_DAYS) faults.push('validDays');
  if (!/^\d{3}$/.test(typed.knp)) faults.push('knp');
  if (!/^\d{2}$/.test(typed.kbe)) faults.push('kbe');
  return { rule: { open: typed.open, validDays: days, knp: typed.knp, kbe: typed.kbe }, faults };
}
