import { ok, refuse, type Result } from '#kernel/result.ts';

/** Where a contract stands between the payment that made it and its end (clauses 2.2, 3.12, 4.2, 4.4). */
export const contractStates = ['concluded', 'in-service', 'fulfilled', 'suspended', 'terminated', 'withdrawn', 'refunded'] as const;
export type ContractState = (typeof contractStates)[number];

/**
 * Every step a contract may take; the database holds the same table (migration 1110) and refuses any other. Nobody is
 * terminated without having been suspended (4.2); the service is fulfilled only from being given (2.2).
 */
export const contractTransitions: Readonly<Record<ContractState, readonly ContractState[]>> = {
  concluded: ['in-service', 'withdrawn', 'refunded'],
  'in-service': ['fulfilled', 'suspended', 'withdrawn', 'refunded'],
  fulfilled: ['suspended', 'refunded'],
  suspended: ['in-service', 'fulfilled', 'terminated', 'withdrawn', 'refunded'],
  terminated: ['refunded'],
  withdrawn: [],
  refunded: [],
};

/** Lessons, tests and media are closed in these, whatever is left of the term. */
export const closedStates = ['suspended', 'terminated', 'withdrawn', 'refunded'] as const satisfies readonly ContractState[];
export type ClosedState = (typeof closedStates)[number];
export const isClosedState = (state: ContractState): state is ClosedState => (closedStates as readonly string[]).includes(state);

/** What stands in the last row: `from` says whereto a lifted suspension leads back. */
export type Standing = { readonly no: number; readonly from: ContractState | null; readonly state: ContractState; readonly since: Date };

export type MoveRefusal =
  | { readonly kind: 'no-such-contract' }
  | { readonly kind: 'already'; readonly state: ContractState }
  | { readonly kind: 'illegal'; readonly from: ContractState; readonly to: ContractState };

/** May the contract go there from where it stands? */
export function mayMove(standing: Pick<Standing, 'from' | 'state'>, to: ContractState): Result<ContractState, MoveRefusal> {
  const { state } = standing;
  if (state === to) return refuse({ kind: 'already', state });
  if (!contractTransitions[state].includes(to)) return refuse({ kind: 'illegal', from: state, to });
  const lifted = state === 'suspended' && (to === 'in-service' || to === 'fulfilled');
  if (lifted && standing.from !== to) return refuse({ kind: 'illegal', from: state, to });
  return ok(to);
}
