import { localPath } from '#kernel/locale.ts';
import { refuse } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Answered, Gateway, NoticeReply } from './gateway.ts';
import { TRANSFER } from './transfer.ts';

const silence = (): NoticeReply => ({ status: 404, type: 'text/plain', body: '' });

/**
 * An invoice as if it were a bank's page: opening it leads to our own page, withdrawing it is ours to do, and nothing can be
 * asked: money by transfer is known from statements of the account only (the room of transfers reads them).
 */
export function transferGateway({ origin }: { readonly origin: string }): Gateway {
  const no = <Value>(): Promise<Answered<Value>> =>
    Promise.resolve({ is: 'refused', code: 'by-transfer', message: 'known from statements of the account' });
  return {
    name: TRANSFER,
    pageOrigin: origin,
    can: {
      repeatsNotices: true,
      listsDays: false,
      closesPages: true,
      namesReturns: true,
      leastPayment: tiyn(1n),
      smallestReturn: tiyn(1n),
      returnDays: null,
      holds: null,
    },
    openPage: ({ attemptId, locale }) =>
      Promise.resolve({ is: 'done', value: { pageRef: attemptId, url: origin + localPath(locale, `/my/invoices/${attemptId}`) } }),
    cancelPage: () => Promise.resolve({ is: 'done', value: 'closed' }),
    verifyNotice: () => Promise.resolve(refuse('unsigned')),
    noticeReply: silence,
    answerCheck: silence,
    askOperation: no,
    askStatus: no,
    listDay: no,
    giveBack: no,
    charge: no,
    release: no,
    findReturn: no,
  };
}
