/** Takes money through a bank's page exactly once, books every tiyn, and gives back what must not be kept. */
export { attemptStates, attemptTransitions, sameTerms, type AttemptId, type AttemptState, type Terms } from './attempt.ts';
export { checkAnswer, type CheckFacts } from './check.ts';
export type * from './gateway.ts';
export { oddityKinds, type OddityKind, type PreparedAction } from './oddity.ts';
export { settle, type ApplicationFacts, type CaptureFacts, type Decision, type ReturnReason, type SettleFacts } from './settlement.ts';
export { tiptopGateway } from './tiptop.gateway.ts';
