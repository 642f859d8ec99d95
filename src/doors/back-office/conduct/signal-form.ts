/** As the table bounds them (migration 1271). */
const BOUNDS = { devices: [3, 100], times: [1, 1000], days: [1, 30] } as const;
export type RuleNumber = keyof typeof BOUNDS;
export const ruleNumbers = Object.keys(BOUNDS) as RuleNumber[];

export function isWithin(name: RuleNumber, typed: string): boolean {
  const [least, most] = BOUNDS[name];
  return /^\d{1,4}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}

export const isReason = (typed: string): boolean => typed.length >= 10 && typed.length <= 1000;
