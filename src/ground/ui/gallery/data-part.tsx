import type { VNode } from 'preact';
import { tenge, type Tiyn } from '#kernel/tiyn.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import { Avatar, FactsList, Tile } from '../elements/facts.tsx';
import { Badge } from '../elements/feedback.tsx';
import { Band, CourseProgress, ProgressBar, Ring } from '../elements/progress.tsx';
import { Table, type Column } from '../elements/table.tsx';
import { Timeline } from '../elements/timeline.tsx';
import { Code, DateText, Masked, MomentText, Money, Unbroken } from '../format/texts.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

type PartProps = { readonly frame: Frame };

const DAY = '2026-11-22' as CivilDate;

export const ProgressPart = (): VNode => (
  <Part name="progress" title="Үлгерім">
    <ProgressBar value={42} label="Үлгерім" />
    <ProgressBar class="mt-4" value={100} label="Аяқталды" />
    <div class="mt-4">
      <Band done={10} of={24} label="24 сабақтың 10-ы аяқталды" />
    </div>
    <ProgressBar class="mt-4" value={0} label="Басталмады" />
    <div class="mt-4">
      <CourseProgress done={24} of={24} label="24 сабақтың бәрі аяқталды" />
    </div>
    <div class="mt-4">
      <CourseProgress done={18} of={48} label="48 сабақтың 18-і аяқталды" />
    </div>
    <div class="row mt-6">
      <Ring value={42} label="42 %" text="42" />
      <Ring value={30} />
      <Avatar name="Айгүл Серікқызы" />
    </div>
  </Part>
);

export const ValuesPart = ({ frame: { locale } }: PartProps): VNode => (
  <Part name="values" title="Мәндер">
    <FactsList
      facts={[
        ['Ақша', <Money amount={tenge(1_234_567)} />],
        ['Күн', <DateText day={DAY} locale={locale} />],
        ['Дейін', <DateText day={DAY} locale={locale} role="till" />],
        ['Бастап', <DateText day={DAY} locale={locale} role="from" />],
        ['Күні', <DateText day={DAY} locale={locale} role="on" />],
        ['Сәт', <MomentText at={new Date('2026-11-22T14:45:00Z')} locale={locale} />],
        ['Нөмір', <Unbroken text="Ш-2026-001107" />],
        ['ЖСН', <Masked text="58••••••••07" label="ЖСН жасырылған" />],
      ]}
    />
  </Part>
);

type Contract = {
  readonly no: string;
  readonly who: string;
  readonly what: string;
  readonly sum: Tiyn;
  readonly open: boolean;
};

const CONTRACTS: readonly Contract[] = [
  { no: 'Ш-2026-001106', who: 'Үлгібаев Ерлан', what: 'Жасанды интеллект құралдары', sum: tenge(15_000), open: true },
  { no: 'Ш-2026-001107', who: 'Үлгібаева Айгүл', what: 'Оқу сауаттылығын дамыту', sum: tenge(25_000), open: false },
];

const COLUMNS: readonly Column<Contract>[] = [
  { title: 'Шарт', sort: { href: '#s', now: 'ascending' }, cell: (row) => <Code text={row.no} /> },
  { title: 'Тыңдаушы', as: 'full', cell: (row) => row.who },
  { title: 'Бағдарлама', as: 'full', cell: (row) => row.what },
  { title: 'Сомасы', as: 'money', sort: { href: '#s2' }, cell: (row) => <Money amount={row.sum} /> },
  {
    title: 'Күйі',
    as: 'state',
    cell: (row) => <Badge tone={row.open ? 'good' : 'warn'}>{row.open ? 'Қолданыста' : 'Күтілуде'}</Badge>,
  },
];

export const DataPart = ({ frame: { locale } }: PartProps): VNode => (
  <Part name="data" title="Кесте, барысы">
    <Table label="Шарттар" columns={COLUMNS} rows={CONTRACTS} />
    <div class="mt-6"></div>
    <Table label="Ақша қозғалысы" ledger columns={COLUMNS.slice(0, 4)} rows={CONTRACTS} />
    <Timeline
      class="mt-6"
      items={[
        { when: '19:43', what: 'Шарт жасалды', tone: 'good' },
        {
          when: 'қазір',
          what: 'Банк төлемді тексеріп жатыр',
          more: 'Қайта төлемеңіз: екінші төлем өтсе, ол автоматты түрде қайтарылады.',
          tone: 'now',
        },
        { when: '19:39', what: 'Карта қабылданбады', tone: 'bad' },
        { when: <DateText day={DAY} locale={locale} short />, what: 'Қолжетімділік аяқталады' },
      ]}
    />
    <div class="grid two mt-6">
      <Tile what="Шарттар, 30 күн" value="489" note="12 % көп" trend="up" />
      <Tile what="Түскені" value={<Money amount={tenge(10_842_000)} />} note="банкпен салыстырылды" />
    </div>
  </Part>
);

/** The same table from the other end: nothing in it, and sums under it. */
export const ListsPart = ({ frame: { locale } }: PartProps): VNode => (
  <Part name="lists" title="Бос және жиынтық кесте">
    <Table label="Қайтарылған төлемдер" columns={COLUMNS} rows={[]} />
    <div class="mt-6"></div>
    <Table
      label="Бір күннің ақшасы"
      ledger
      columns={COLUMNS.slice(0, 4)}
      rows={CONTRACTS}
      foot={
        <tr>
          <th scope="row" colSpan={3}>
            Барлығы, <DateText day={DAY} locale={locale} />
          </th>
          <td class="money">
            <Money amount={tenge(40_000)} />
          </td>
        </tr>
      }
    />
  </Part>
);
