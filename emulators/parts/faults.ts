/** What can go wrong on the line, once or several times, chosen by tests: before the work is done, or after it; or the bank says no. */
export const faultKinds = ['500-before', '500-after', 'hang-before', 'hang-after', 'drop-after', 'refused'] as const;
export type Fault = (typeof faultKinds)[number];

export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  plan(path: string, fault: Fault, times: number): void {
    this.#waiting.set(path, [...(this.#waiting.get(path) ?? []), ...Array.from({ length: times }, () => fault)]);
  }

  /** What goes wrong when nothing is planned: never, unless a simulation throws dice for it. */
  byChance: (path: string) => Fault | null = () => null;

  take = (path: string): Fault | null => this.#waiting.get(path)?.shift() ?? this.byChance(path);
}
