import { weakness } from './key-ring.ts';

type Given = Readonly<Record<string, string | undefined>>;
export type SettingFault = { readonly field: string; readonly fault: string };

/** What only production refuses: whatever would let test money, plain http or a guessable key near real people. */
export function productionFaults(given: Given, unread: (field: string) => boolean): SettingFault[] {
  const chosen = given['gateway'] === 'epay' ? epayIsWhole : tiptopIsWhole;
  return [...rules, ...chosen].flatMap(([field, judge]) => {
    const fault = unread(field) ? null : judge(given[field] ?? '');
    return fault ? [{ field, fault }] : [];
  });
}

type Rule = readonly [field: string, judge: (value: string) => string | null];

const refused =
  (pattern: RegExp, fault: string) =>
  (value: string): string | null =>
    pattern.test(value) ? fault : null;

const LOOPBACK = /^[a-z+]+:\/\/(?:[^@/]*@)?(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/;

const rules: readonly Rule[] = [
  ['origin', refused(/^http:/, 'production is served over https')],
  ['origin', refused(LOOPBACK, "production has a name of its own, this is only the machine's")],
  ['keys', weakness],
  ['smtpUrl', refused(/^$/, 'production needs a mail server')],
  ['mailFrom', refused(/^$|@[\w.-]*\.example>?$/, 'production writes from an address of its own')],
  ['gatewayPublicId', refused(/^test_/, 'a test terminal takes no real money')],
  ['gatewayApiSecret', refused(/^.{1,15}$/, 'is too short for a secret')],
  ['gatewayTestMode', refused(/^true$/, 'a test payment must not open a course in production')],
  ['gatewayApi', refused(/^http:/, 'production speaks with the gateway over https')],
  ['gatewayApi', refused(LOOPBACK, 'this is the test bank')],
  ['gatewayPageOrigin', refused(/^http:/, "the bank's page is opened over https")],
  ['gatewayPageOrigin', refused(LOOPBACK, 'this is the test bank')],
  ['epayClientSecret', refused(/^.{1,11}$/, 'is too short for a secret')],
  ...(['epayOauth', 'epayApi', 'epayPageOrigin'] as const).flatMap((field): Rule[] => [
    [field, refused(/^http:/, 'production speaks with the gateway over https')],
    [field, refused(LOOPBACK, 'this is the test bank')],
    [field, refused(/^https:\/\/test/, 'a test terminal takes no real money')],
  ]),
  ['crashAt', refused(/./, 'is for tests only')],
];

/** The gateway that takes payments must be whole; the other one may be absent. */
const tiptopIsWhole: readonly Rule[] = [
  ['gatewayPublicId', refused(/^$/, 'production needs a gateway')],
  ['gatewayApiSecret', refused(/^$/, 'production needs a gateway')],
];
const epayIsWhole: readonly Rule[] = [
  ...(['epayClientId', 'epayClientSecret', 'epayShop'] as const).map((field): Rule => [field, refused(/^$/, 'production needs a gateway')]),
  [
    'epayTerminal',
    (value) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) ? null : 'production needs the terminal, a UUID'),
  ],
];
