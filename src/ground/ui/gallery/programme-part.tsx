import type { VNode } from 'preact';
import { tenge } from '#kernel/tiyn.ts';
import { Spec, Ticks } from '../elements/facts.tsx';
import { Badge } from '../elements/feedback.tsx';
import { Note, PriceSlip, SlipProgramme, SlipSum } from '../elements/price-slip.tsx';
import { Price, ProgrammeCard } from '../elements/programme-card.tsx';
import { Button } from '../form/button.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

const TITLE = 'Математикадағы функционалдық сауаттылық';

export const ProgrammePart = ({ frame: { locale } }: { readonly frame: Frame }): VNode => (
  <Part name="programme" title="Бағдарлама">
    <Spec
      facts={[
        ['Көлемі', '80 академиялық сағат'],
        ['Сабақ', '24 сабақ, 4 модуль'],
        ['Тілі', 'Қазақша'],
        ['Қолжетімді', 'төлемнен кейін 90 күн'],
      ]}
    />
    <div class="grid two progs mt-6">
      <ProgrammeCard
        href="#pr1"
        title={TITLE}
        subject="Математика"
        facts="80 академиялық сағат · 24 сабақ · қазақша"
        price={tenge(25_000)}
        cover={{ subject: 'math', words: TITLE }}
      />
      <ProgrammeCard
        href="#pr2"
        title="Жаратылыстану: қолжетімді тәжірибелер"
        subject="Жаратылыстану"
        badge={<Badge tone="sun">Жаңа</Badge>}
        facts="36 академиялық сағат · 12 сабақ · қазақша"
        price={tenge(15_000)}
        cover={{ subject: 'science', words: 'Жаратылыстану: қолжетімді тәжірибелер' }}
      />
    </div>
    <div class="grid two mt-8">
      <div>
        <Price amount={tenge(25_000)} large />
        <Price amount={tenge(880_000)} note="40 орын, бір орны 22 000 ₸" />
        <Ticks
          class="mt-6"
          items={['Төлем түскен күн — шарт жасалған күн. Курс сол бойда ашылады.', 'Баға мен 90 күндік мерзім сіз үшін өзгермейді.']}
        />
      </div>
      <PriceSlip>
        <SlipProgramme cover={{ subject: 'math', words: TITLE }} title={TITLE} note="80 сағат · 90 күн қолжетімді" />
        <SlipSum locale={locale} amount={tenge(25_000)} vat="none" line="Баға парағы, 7-нөмір" />
        <Button type="button" size="large" wide>
          25 000 ₸ төлеп, офертаны қабылдау
        </Button>
        <Note>Карта деректерін банктің қорғалған бетінде енгізесіз. Біз оларды көрмейміз және сақтамаймыз.</Note>
      </PriceSlip>
    </div>
  </Part>
);
