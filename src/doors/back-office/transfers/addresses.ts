/** Neutral addresses of bank transfers in the office. */
export const transferPaths = {
  main: '/office/transfers',
  rule: '/office/transfers/rule',
  statement: '/office/transfers/statement',
  sent: '/office/transfers/sent',
  answer: '/office/transfers/answer',
  line: (id: string) => `/office/transfers/lines/${id}`,
} as const;
