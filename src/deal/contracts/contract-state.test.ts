import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractStates, contractTransitions, isClosedState, mayMove, type ContractState } from './contract-state.ts';

test('every state can be reached, and the ends are the ends', () => {
  const reached = new Set<ContractState>(['concluded']);
  for (const one of reached) for (const next of contractTransitions[one]) reached.add(next);
  expect([...reached].sort()).toEqual([...contractStates].sort());
  expect(contractStates.filter((one) => contractTransitions[one].length === 0)).toEqual(['withdrawn', 'refunded']);
});

test('a lifted suspension leads back to where it began', () => {
  expect(mayMove({ from: 'fulfilled', state: 'suspended' }, 'fulfilled')).toEqual({ ok: true, value: 'fulfilled' });
  expect(mayMove({ from: 'fulfilled', state: 'suspended' }, 'in-service').ok).toBe(false);
  expect(mayMove({ from: 'in-service', state: 'suspended' }, 'fulfilled').ok).toBe(false);
});

test('whatever is asked in whatever order: nobody is terminated unsuspended, and what is refunded or withdrawn stays so', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...contractStates), { maxLength: 30 }), (asked) => {
      let at: { from: ContractState | null; state: ContractState } = { from: null, state: 'concluded' };
      const past: ContractState[] = ['concluded'];
      for (const to of asked) {
        if (!mayMove(at, to).ok) continue;
        at = { from: at.state, state: to };
        past.push(to);
      }
      past.forEach((state, i) => {
        if (state === 'terminated') expect(past[i - 1]).toBe('suspended');
        if (state === 'refunded' || state === 'withdrawn') expect(i).toBe(past.length - 1);
        if (state === 'fulfilled') expect(past.slice(0, i)).toContain('in-service');
      });
      expect(isClosedState('fulfilled')).toBe(false);
    }),
  );
});
