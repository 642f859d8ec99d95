import type { VNode } from 'preact';
import { Badge, Callout, ConfirmDialog, Empty, Stamp, Toast } from '../elements/feedback.tsx';
import { Chips, Crumbs, Tabs } from '../elements/navigation.tsx';
import { Pagination } from '../elements/pagination.tsx';
import { Fold, Stepper } from '../elements/steps-and-folds.tsx';
import { Button, ButtonLink, NextLink } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { OwnTabs } from '../layout/own-tabs.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

export const ButtonsPart = (): VNode => (
  <Part name="buttons" title="Батырма">
    <div class="row">
      <Button type="button">Сақтау</Button>
      <Button type="button" class="is-hover">
        Меңзер үстінде
      </Button>
      <Button type="button" class="is-press">
        Басылған
      </Button>
      <Button type="button" class="is-focus">
        Фокус
      </Button>
      <Button type="button" class="busy">
        Жіберілуде
      </Button>
      <Button type="button" disabled>
        Белсенді емес
      </Button>
    </div>
    <div class="row mt-4">
      <Button type="button" look="second">
        Екінші
      </Button>
      <Button type="button" look="second" class="is-hover">
        Меңзер үстінде
      </Button>
      <Button type="button" look="plain">
        Жай сілтеме
      </Button>
      <Button type="button" look="danger">
        Жою
      </Button>
      <Button type="button" size="small" icon="download">
        Шағын
      </Button>
      <ButtonLink href="#main" size="large" iconAfter="arrow-right">
        Үлкен
      </ButtonLink>
      <NextLink href="#main">Барлық 24 бағдарлама</NextLink>
    </div>
  </Part>
);

export const WayPart = ({ frame, frame: { locale } }: { readonly frame: Frame }): VNode => (
  <Part name="way" title="Жол табу">
    <Crumbs
      locale={locale}
      items={[{ text: 'Бағдарламалар', href: '#1' }, { text: 'Математика', href: '#2' }, { text: 'Функционалдық сауаттылық' }]}
    />
    <Tabs
      class="mt-4"
      label="Бөліктер"
      items={[
        { href: '#t1', text: 'Мазмұны', current: true },
        { href: '#t2', text: 'Пікірлер', count: 14 },
        { href: '#t3', text: 'Сұрақтар' },
      ]}
    />
    <OwnTabs frame={frame} current="contracts" />
    <Stepper class="mt-6" locale={locale} steps={['Бағдарлама', 'Деректер', 'Оферта', 'Төлем']} current={2} />
    <Chips
      class="mt-6"
      locale={locale}
      label="Пәндер"
      items={[
        { href: '#c1', text: 'Барлығы', count: 24, current: true },
        { href: '#c2', text: 'Математика', count: 3 },
        { href: '#c3', text: '36 сағат', removable: true },
      ]}
    />
    <Pagination class="mt-6" locale={locale} page={2} of={12} href={(page) => `#p${page}`} />
  </Part>
);

export const SayingPart = (): VNode => (
  <Part name="saying" title="Белгі мен ескерту">
    <div class="row">
      <Badge>Жоба</Badge>
      <Badge tone="info">Ақпарат</Badge>
      <Badge tone="sun">Жаңа</Badge>
      <Badge tone="good">Төленді</Badge>
      <Badge tone="warn">Күтілуде</Badge>
      <Badge tone="bad">Өтпеді</Badge>
    </div>
    <div class="stack mt-4">
      <Callout title="Білген жөн">Курс төлемнен кейін бірден ашылады.</Callout>
      <Callout tone="sun">Оферта 24 қарашада өзгереді.</Callout>
      <Callout tone="good">Жұмысыңыз қабылданды.</Callout>
      <Callout tone="warn">Екі әрекеттің бірі қалды.</Callout>
      <Callout tone="bad" icon="wifi-off">
        Байланыс жоқ. Жауаптарыңыз осы телефонда сақтаулы.
      </Callout>
    </div>
    <div class="row mt-4">
      <Toast undo={<button type="button">Қайтару</button>}>Мұрағатқа жіберілді</Toast>
      <Stamp tone="good" />
      <Stamp tone="bad" />
    </div>
  </Part>
);

export const FoldsPart = ({ frame }: { readonly frame: Frame }): VNode => (
  <Part name="folds" title="Ашылатын, бос">
    <Fold title="Ашық бөлік" note="Скриптсіз де ашылады" open>
      <div class="cap quiet">Ішіндегі мәтін.</div>
    </Fold>
    <Fold title="Жабық бөлік">
      <div>Мәтін</div>
    </Fold>
    <div class="mt-6">
      <ConfirmDialog
        href="#ask"
        text="Жобаны жою"
        id="d1"
        title="«Критериалды бағалау» жобасын жою керек пе?"
        keep="Қалдыру"
        action={
          <Form frame={frame} action="#">
            <Button look="danger">Жобаны жою</Button>
          </Form>
        }
      >
        Жоба 30 күн мұрағатта сақталады, кейін қалпына келтірілмейді.
      </ConfirmDialog>
    </div>
    <Empty class="mt-6" title="Әзірге курс жоқ" action={<ButtonLink href="#main">Бағдарлама таңдау</ButtonLink>}>
      Бағдарлама таңдап, алғашқы сабағын тегін көріңіз. Төлем түскен бойда курс осы жерде ашылады.
    </Empty>
  </Part>
);
