import type { VNode } from 'preact';
import { Callout } from '../elements/feedback.tsx';
import { Tile } from '../elements/facts.tsx';
import { Band } from '../elements/progress.tsx';
import { Button } from '../form/button.tsx';
import { ChoiceGroup } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import type { Frame } from '../frame.ts';
import { ErrorContent, ErrorPage } from '../layout/error-page.tsx';
import { LearnLayout } from '../layout/learn-layout.tsx';
import { OfficeLayout } from '../layout/office-layout.tsx';

/** Frames of pages that are not the site's own: each fills a page, so each has one. `/dev/ui/<name>`. */
export const galleryLayouts = { learn, office, failed, missing } satisfies Record<string, (frame: Frame) => VNode>;

function learn(frame: Frame): VNode {
  return (
    <LearnLayout
      frame={frame}
      title="Оқу беті"
      islands={['busy-form']}
      back={{ href: '#courses', text: 'Курстарым' }}
      heading="Оқу сауаттылығын дамыту"
      count="10 / 24 сабақ"
      progress={<Band done={10} of={24} label="24 сабақтың 10-ы аяқталды" />}
    >
      <div class="wrap">
        <h1 class="mt-6">Мәтіннің жасырын ойы</h1>
        <Form frame={frame} action="#">
          <ChoiceGroup
            locale={frame.locale}
            name="l1"
            kind="radio"
            label="Автор нені айтпай қалдырды?"
            choices={[
              { value: 'a', text: 'Оқиға қай жерде болғанын' },
              { value: 'b', text: 'Кейіпкердің неге үндемегенін' },
            ]}
          />
          <p class="mt-6">
            <Button size="large">Келесі сұрақ</Button>
          </p>
        </Form>
      </div>
    </LearnLayout>
  );
}

function office(frame: Frame): VNode {
  return (
    <OfficeLayout
      frame={frame}
      title="Кеңсе беті"
      who="Қызметкер"
      links={[
        { href: '#start', text: 'Басты бет', icon: 'search', current: true },
        { href: '#odd', text: 'Түсініксіз төлемдер', icon: 'triangle-alert', waiting: 3 },
      ]}
      search={
        <Form frame={frame} action="#" role="search">
          <TextField locale={frame.locale} name="q" kind="search" icon="search" label="Іздеу" labelHidden placeholder="Адам, шарт, төлем" />
        </Form>
      }
    >
      <h1>Бүгін</h1>
      <div class="grid two mt-6">
        <Tile what="Шарттар" value="48" note="кеше осы уақытта 41" trend="up" />
        <Tile what="Түсініксіз төлемдер" value="3" note="бәрі шешім күтіп тұр" />
      </div>
      <Callout class="mt-6" tone="warn">
        Бір тапсырма бес рет орындалмады.
      </Callout>
    </OfficeLayout>
  );
}

function failed(frame: Frame): VNode {
  return <ErrorPage frame={frame} kind="failed" reference="a1b2-c3d4" />;
}

function missing(frame: Frame): VNode {
  return (
    <OfficeLayout frame={frame} title="Табылмады" who="Қызметкер" links={[{ href: '#start', text: 'Басты бет', icon: 'search' }]}>
      <ErrorContent frame={frame} kind="not-found" reference="a1b2-c3d4" />
    </OfficeLayout>
  );
}
