export type Typed = { readonly card: string; readonly expiry: string; readonly cvc: string; readonly holder: string };
export type EntryFault = 'wrongCard' | 'unknownCard' | 'wrongExpiry' | 'wrongCvc' | 'wrongHolder';
export type Entry<Card> = { readonly card: Card; readonly exp: string; readonly holder: string };

/** What the payer typed, checked as a bank would: Luhn, a future expiry, three or four digits of CVV. */
export function readEntry<Card>(
  typed: Typed,
  now: number,
  cardOf: (digits: string) => Card | null,
): { entry: Entry<Card> } | { faults: { field: keyof Typed; fault: EntryFault }[] } {
  const digits = typed.card.replace(/[\s-]/g, '');
  const card = cardOf(digits);
  const exp = readExpiry(typed.expiry, now);
  const faults: { field: keyof Typed; fault: EntryFault }[] = [];
  if (!luhn(digits)) faults.push({ field: 'card', fault: 'wrongCard' });
  else if (!card) faults.push({ field: 'card', fault: 'unknownCard' });
  if (!exp) faults.push({ field: 'expiry', fault: 'wrongExpiry' });
  if (!/^\d{3,4}$/.test(typed.cvc.trim())) faults.push({ field: 'cvc', fault: 'wrongCvc' });
  if (!/^[A-Za-z][A-Za-z .'-]{0,60}$/.test(typed.holder.trim())) faults.push({ field: 'holder', fault: 'wrongHolder' });
  return card && exp && faults.length === 0 ? { entry: { card, exp, holder: typed.holder.trim().toUpperCase() } } : { faults };
}

export function luhn(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false;
  const total = [...digits].reverse().reduce((sum, digit, at) => {
    const value = at % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

/** `12/30`, `12 30` or `1230`; good to the end of its month. */
function readExpiry(text: string, now: number): string | null {
  const match = /^(0[1-9]|1[0-2])\s*[/ .-]?\s*(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const end = Date.UTC(2000 + Number(match[2]), Number(match[1]), 1);
  return end > now ? `${match[1]}/${match[2]}` : null;
}
