import { expect, test } from 'vitest';
import { turnstile } from './turnstile.ts';

test('never more inside than allowed, nobody is lost, a failure lets the next one in', async () => {
  const through = turnstile(2);
  let inside = 0;
  let most = 0;
  const work = (n: number) =>
    through(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((later) => setTimeout(later, 2));
      inside -= 1;
      if (n % 3 === 0) throw new Error(`fault ${n}`);
      return n;
    });
  const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => work(n)));
  expect(most).toBe(2);
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(13);
  expect(await through(() => Promise.resolve('in'))).toBe('in');
});
