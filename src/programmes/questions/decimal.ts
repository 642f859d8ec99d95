/** An exact decimal: `units` of 10^-scale. Marks must not hang on binary fractions (0.1 + 0.2). */
export type Decimal = { readonly units: bigint; readonly scale: number };

/** Reads `12,5`, `12.5`, `1 234,50`, `−3`; spaces group digits; anything else is no number (null). */
export function parseDecimal(text: string): Decimal | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(plain);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const units = BigInt(match[2]! + fraction);
  return { units: match[1] === '-' ? -units : units, scale: fraction.length };
}

/** Whether |a − b| <= tolerance, exactly. */
export function within(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, tolerance.scale);
  const gap = lifted(a, scale) - lifted(b, scale);
  return (gap < 0n ? -gap : gap) <= lifted(tolerance, scale);
}

const lifted = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale);
