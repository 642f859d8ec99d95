import type { VNode } from 'preact';
import { tenge } from '#kernel/tiyn.ts';
import { Callout } from '../elements/feedback.tsx';
import { LanguageSwitch } from '../layout/header.tsx';
import { Margined } from '../layout/layout.tsx';
import { Pagination } from '../elements/pagination.tsx';
import { StickyPay } from '../elements/price-slip.tsx';
import { Price, ProgrammeCard, ProgrammeGrid } from '../elements/programme-card.tsx';
import { TrustedHtml } from '../elements/trusted-html.tsx';
import { Button, ButtonLink } from '../form/button.tsx';
import { Field, Fields } from '../form/field.tsx';
import { Form, Hidden, WithoutScript } from '../form/form.tsx';
import { Select } from '../form/select-field.tsx';
import { TextField, TextInput, type TextKind } from '../form/text-field.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

type PartProps = { readonly frame: Frame };

const TYPED: readonly (readonly [kind: TextKind, label: string, value: string])[] = [
  ['text', 'Тегі', 'Үлгібаева'],
  ['email', 'Электрондық пошта', 'ustaz@example.kz'],
  ['phone', 'Телефон', '+77000000000'],
  ['iin', 'ЖСН', '000101600008'],
  ['bin', 'БСН', '260140000005'],
  ['code', 'Хаттағы код', '482913'],
  ['date', 'Күні', '2026-11-22'],
  ['number', 'Сағат', '80'],
];

/** Each kind of line as it stands when it is filled, when it is refused, and in a row with its button. */
export function KindsPart({ frame }: PartProps): VNode {
  const { locale } = frame;
  return (
    <Part name="kinds" title="Жол түрлері">
      <Form frame={frame} action="#">
        <Hidden name="k0" value="1" />
        <Fields>
          {TYPED.map(([kind, label, value]) => (
            <TextField locale={locale} name={`k-${kind}`} kind={kind} label={label} value={value} width="third" />
          ))}
          <TextField locale={locale} name="k-missing" label="Лауазымы" error="Лауазымыңызды жазыңыз" width="third" />
        </Fields>
        <Field locale={locale} name="k-joined" label="Нөмірді тексеру" hint="Сертификаттың жоғарғы оң бұрышында">
          <div class="joined">
            <TextInput locale={locale} name="k-joined" label="Нөмірді тексеру" hint="…" value="PD-2026-000418" />
            <Button look="second">Тексеру</Button>
          </div>
        </Field>
        <Field locale={locale} name="k-sort" label="Реті" labelHidden>
          <Select locale={locale} name="k-sort" label="Реті" empty={false} options={[{ value: 'new', text: 'Алдымен жаңалары' }]} />
        </Field>
        <WithoutScript>
          <p class="quiet tiny mt-2">Бұл жол скрипт істемейтін жерде ғана көрінеді.</p>
        </WithoutScript>
      </Form>
    </Part>
  );
}

const PROGRAMMES = [
  ['primary', 'Шағын жинақты мектеп: біріктірілген сыныптағы сабақ'],
  ['digital', 'Цифрлық қауіпсіздік'],
  ['inclusion', 'Инклюзивті сынып: әр оқушыға бағытталған сабақты жоспарлау, өткізу және бағалау тәсілдері'],
] as const;

/** Ends and edges: one page of many, the longest title, words of an author, the bar at the foot of a phone. */
export function EndsPart({ frame }: PartProps): VNode {
  const { locale } = frame;
  return (
    <Part name="ends" title="Шеткі күйлер">
      <ProgrammeGrid>
        {PROGRAMMES.map(([subject, title]) => (
          <ProgrammeCard
            href={`#${subject}`}
            title={title}
            subject="Бағдарлама"
            facts="36 сағат · 8 сабақ"
            cover={{ subject, words: title }}
          />
        ))}
      </ProgrammeGrid>
      <Pagination class="mt-6" locale={locale} page={1} of={2} href={(page) => `#q${page}`} />
      <Pagination class="mt-6" locale={locale} page={40} of={40} href={(page) => `#r${page}`} />
      <div class="mt-6">
        <Price amount={tenge(999_999_999)} />
      </div>
      <Callout class="mt-4" tone="warn" title="Ұзын тақырып та сыяды: жауаптарыңыз сақталды, бірақ әлі жіберілген жоқ">
        Байланыс қайта орнағанда өзі жіберіледі. Бұл бетті жаппай-ақ қойсаңыз болады.
      </Callout>
      <Margined title="Жиек" note="Дәптердің жиегіндегідей қысқа ескертпе">
        <TrustedHtml class="prose" html={AUTHORED} />
      </Margined>
      <div class="ui-switch mt-6">
        <LanguageSwitch frame={frame} />
      </div>
      <div class="ui-phone mt-6">
        <StickyPay label="Төлем" amount={tenge(25_000)} note="90 күн қолжетімді">
          <ButtonLink href="#main">Өтінім беру</ButtonLink>
        </StickyPay>
      </div>
    </Part>
  );
}

/** What a lesson's text may hold, after the sanitiser. */
const AUTHORED = `<p>Сабақ мәтіні: <strong>қалың</strong>, <em>көлбеу</em>, <a href="#prose">сілтеме</a>.</p>
<ul><li>бірінші</li><li>екінші</li></ul>
<blockquote><p>Бағалау — оқуды көруге көмектесетін терезе.</p></blockquote>
<table><thead><tr><th scope="col">Деңгей</th><th scope="col">Белгі</th></tr></thead><tbody><tr><td>Қолдану</td><td>есеп шығарады</td></tr></tbody></table>`;
