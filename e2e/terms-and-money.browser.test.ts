import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sessionToken } from '../src/doors/checkout/testing/person.ts';
import { expectAccessible, laptop, site, visitor } from './harness/browser.ts';
import { backstage } from './harness/learner.ts';
import { asStaff, purchase } from './harness/office.ts';

const platform = backstage();

async function look(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(200);
    await expectAccessible(page);
  }
}

test('whoever comes reads the log of publications and the state of the service on a phone', async () => {
  const { page, complaints } = await visitor();
  await look(page, ['/publications', '/status']);
  expect(complaints).toEqual([]);
});

test('a customer reads the contract, what a refund would be and the organisations on a phone; staff the books and cases', async () => {
  const { accountId, contract } = await purchase(platform, 'ungraded-school');
  const number = encodeURIComponent(contract.number);
  const own = await visitor();
  const token = await sessionToken(platform, accountId);
  await own.context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value: token, url: site.origin }]);
  await look(own.page, [
    `/my/contracts/${number}`,
    `/my/contracts/${number}/refund`,
    '/my/organisations/new',
    '/checkout/assessment-for-learning/organisation',
  ]);
  const office = await visitor({ ...laptop });
  await asStaff(office.context, platform, 'kitap@example.kz');
  await look(office.page, [
    '/office/books',
    '/office/books/registry',
    '/office/refunds/rules',
    '/office/incidents/new',
    `/office/contracts/${number}`,
    `/office/contracts/${number}/refund`,
    `/office/contracts/${number}/conduct`,
    `/office/contracts/${number}/evidence`,
    '/office/documents/offer/1',
  ]);
  expect([...own.complaints, ...office.complaints]).toEqual([]);
});
