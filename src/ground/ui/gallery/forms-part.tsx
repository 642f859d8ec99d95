import type { VNode } from 'preact';
import { AutoSave, CopyText, CountDown } from '../form/islands.tsx';
import { Button } from '../form/button.tsx';
import { CheckField, ChoiceGroup } from '../form/choice.tsx';
import { Fields } from '../form/field.tsx';
import { EnterDecidesNothing, ErrorSummary, Form } from '../form/form.tsx';
import { DependentSelects, SelectField } from '../form/select-field.tsx';
import { TextArea, TextField } from '../form/text-field.tsx';
import type { Frame } from '../frame.ts';
import { Part } from './part.tsx';

type PartProps = { readonly frame: Frame };

const REGIONS = ['Абай облысы', 'Ақмола облысы', 'Астана қаласы', 'Түркістан облысы', 'Ұлытау облысы'].map((text, i) => ({
  value: String(i + 1),
  text,
}));

export function FieldsPart({ frame }: PartProps): VNode {
  const { locale } = frame;
  const errors = [
    { field: 'u3', text: 'ЖСН: 12 сан болуы керек' },
    { field: 'u5', text: 'Ауданды таңдаңыз' },
  ];
  return (
    <Part name="fields" title="Өріс">
      <ErrorSummary locale={locale} errors={errors} />
      <Form frame={frame} action="#" class="mt-6">
        <Fields>
          <TextField locale={locale} name="u1" width="half" label="Аты" hint="Жеке куәліктегідей" value="Айгүл" />
          <TextField
            locale={locale}
            name="u2"
            width="half"
            label="Телефон"
            kind="phone"
            hint="Банк осы нөмірге жазады"
            value="87000000000"
          />
          <TextField
            locale={locale}
            name="u3"
            width="half"
            kind="iin"
            label="ЖСН"
            error="12 сан болуы керек, сізде 11"
            value="58010140000"
          />
          <TextField locale={locale} name="u4" width="half" label="Өшірулі" value="PD-2026-000418" disabled />
          <SelectField locale={locale} name="u5" width="half" label="Облыс немесе қала" options={REGIONS} error="Ауданды таңдаңыз" />
          <TextArea locale={locale} name="u6" width="half" label="Пікір" optional rows={2} />
          <TextField locale={locale} name="u7" width="third" label="Құпиясөз" kind="password" autocomplete="new-password" />
          <TextField locale={locale} name="u8" width="third" label="Еңбек өтілі, жыл" kind="number" value="12" />
          <TextField locale={locale} name="u9" width="third" label="Іздеу" kind="search" icon="search" placeholder="Пән, тақырып" />
        </Fields>
        <p class="mt-6">
          <Button>Сақтау</Button>
        </p>
      </Form>
    </Part>
  );
}

export function ChoicesPart({ frame: { locale } }: PartProps): VNode {
  return (
    <Part name="choices" title="Таңдау">
      <div class="grid two">
        <ChoiceGroup
          locale={locale}
          name="c1"
          kind="radio"
          label="Кімге аласыз?"
          chosen={['school']}
          choices={[
            { value: 'self', text: 'Өзіме аламын', note: 'ЖСН керек болады' },
            { value: 'school', text: 'Мектеп атынан аламын', note: 'БСН және шот керек болады' },
          ]}
        />
        <ChoiceGroup
          locale={locale}
          name="c2"
          kind="checkbox"
          label="Ескерту"
          hint="Бірнешеуін таңдауға болады"
          error="Кемінде біреуін таңдаңыз"
          choices={[
            { value: 'mail', text: 'Хат арқылы ескерту' },
            { value: 'sms', text: 'SMS арқылы ескерту' },
          ]}
        />
        <ChoiceGroup
          locale={locale}
          name="c3"
          kind="radio"
          label="Тексерілген сұрақ"
          chosen={['e']}
          choices={[
            {
              value: 'e',
              text: 'Мәтін қалай аталады?',
              disabled: true,
              verdict: { right: false, text: 'Сіздің жауабыңыз' },
            },
            {
              value: 'g',
              text: 'Осыған ұқсас жағдай өз басыңда болды ма?',
              disabled: true,
              verdict: { right: true, text: 'Дұрыс жауап' },
            },
          ]}
        />
        <div>
          <CheckField name="c4" label="Келісемін" hint="Келісім, 2-нұсқа" checked />
          <CheckField
            name="c5"
            label={
              <>
                Дербес деректерімді <a href="#c5">келісімде</a> жазылған мақсатта өңдеуге келісемін
              </>
            }
            error="Келісімсіз шарт жасалмайды"
          />
          <ChoiceGroup
            locale={locale}
            name="c6"
            kind="radio"
            plain
            label="Тілі"
            chosen={['kk']}
            choices={[
              { value: 'kk', text: 'Қазақша' },
              { value: 'ru', text: 'Орысша' },
            ]}
          />
        </div>
      </div>
    </Part>
  );
}

export function IslandsPart({ frame }: PartProps): VNode {
  const { locale } = frame;
  const now = new Date('2026-11-22T14:42:00Z');
  return (
    <Part name="islands" title="Аралшықтар">
      <Form frame={frame} action="#">
        <EnterDecidesNothing />
        <DependentSelects
          src="/dev/ui/parts"
          fallback={
            <Button look="second" name="step">
              Жалғастыру
            </Button>
          }
        >
          <SelectField locale={locale} name="i1" width="half" label="Облыс" options={REGIONS} searchable />
          <SelectField locale={locale} name="i2" width="half" label="Аудан" options={[]} searchable disabled />
        </DependentSelects>
        <div class="mt-6">
          <AutoSave locale={locale} src="/dev/ui/save" savedAt="19:42">
            <TextArea
              locale={locale}
              name="i3"
              label="Сұрақтарым"
              value="Атауы «Көктем». Мәтін табиғат туралы ма, әлде адам туралы ма?"
              rows={3}
            />
          </AutoSave>
        </div>
      </Form>
      <div class="row mt-6">
        <CountDown locale={locale} now={now} deadline={new Date(now.getTime() + 1_448_000)} />
        <CopyText locale={locale} text="PD-2026-000418" />
      </div>
    </Part>
  );
}
