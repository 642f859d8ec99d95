import { z } from 'zod';

/** How the provider's actual cost is computed (Civil Code art. 686), dated; the lawyer decides it. */
export type RefundRule = {
  readonly no: number;
  readonly effectiveFrom: Date;
  /** Whether a customer may ask for a withdrawal by the form. */
  readonly withdrawalOpen: boolean;
  readonly byDays: boolean;
  readonly byLessons: boolean;
  /** Of the two shares, which is taken. */
  readonly combine: 'larger' | 'smaller';
  /** The provider never keeps more than this part of the price. */
  readonly mostPercent: number;
  /** Above this sum two people approve. */
  readonly secondApprovalAbove: bigint;
  readonly appealDays: number;
  readonly reason: string;
  readonly byStaff: string | null;
  readonly at: Date;
};

/** What the lawyer types; numbers come as text. */
const typedRule = z
  .object({
    withdrawalOpen: z.boolean(),
    byDays: z.boolean(),
    byLessons: z.boolean(),
    combine: z.enum(['larger', 'smaller']),
    mostPercent: z.coerce.number().int().min(0).max(100),
    secondApprovalAbove: z.coerce.number().int().min(0).max(1_000_000_000),
    appealDays: z.coerce.number().int().min(1).max(365),
    reason: z.string().trim().min(1).max(1000),
  })
  .refine((one) => one.byDays || one.byLessons || one.mostPercent === 0, { path: ['byDays'] });
export type TypedRule = z.infer<typeof typedRule>;

/** The names of fields that cannot be taken; empty text is no number. */
export function readRule(typed: Readonly<Record<keyof TypedRule, unknown>>): { rule: TypedRule } | { faults: string[] } {
  const numbers = ['mostPercent', 'secondApprovalAbove', 'appealDays'] as const;
  const empty = numbers.filter((name) => !/^\d+$/.test(String(typed[name]).trim()));
  const read = typedRule.safeParse(typed);
  if (read.success && empty.length === 0) return { rule: read.data };
  return { faults: [...new Set([...empty, ...(read.success ? [] : read.error.issues.map((issue) => String(issue.path[0])))])] };
}
