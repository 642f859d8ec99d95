import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { locales, type Locale } from '#kernel/locale.ts';
import { isWanted, letterWords, obligatoryKinds, type LetterChoices } from '#messages';
import {
  Button,
  Callout,
  CheckField,
  ChoiceGroup,
  dayPhrase,
  FactsList,
  Form,
  Hidden,
  Margined,
  NextLink,
  pathIn,
  type Frame,
} from '#ui/components.ts';
import { lettersWords } from './letters.messages.ts';
import { MyPage } from './my.page.tsx';
import { t } from './my.messages.ts';

/** Kinds that hold unless turned off; the reminder of an application has a consent of its own. */
export const usualKinds = ['course-ends', 'certificate'] as const;

export type LettersProps = {
  readonly frame: Frame;
  readonly lettersIn: Locale;
  readonly choices: LetterChoices;
  readonly done: 'language' | 'letters' | null;
};

export function LettersPage(props: LettersProps): VNode {
  const { frame, done } = props;
  const words = lettersWords[frame.locale];
  return (
    <MyPage frame={frame} tab="settings" title={words.title} lede={words.lede}>
      {done && (
        <Callout tone="good" role="status">
          {words.done[done]}
        </Callout>
      )}
      <div class="my-parts mt-8">
        <LanguagePart {...props} />
        <ChoosablePart {...props} />
        <ConsentPart {...props} />
        <ObligatoryPart {...props} />
      </div>
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/settings')}>{words.back}</NextLink>
      </p>
    </MyPage>
  );
}

const LANGUAGES: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

function LanguagePart({ frame, lettersIn }: LettersProps): VNode {
  const words = t[frame.locale].settings.language;
  const choices = locales.map((locale) => ({ value: locale, text: <span lang={locale}>{LANGUAGES[locale]}</span> }));
  return (
    <Margined title={words.title} note={words.lede}>
      <Form frame={frame} action={pathIn(frame, '/my/settings/language')} class="stack">
        <ChoiceGroup
          locale={frame.locale}
          kind="radio"
          name="language"
          label={words.title}
          labelHidden
          choices={choices}
          chosen={[lettersIn]}
          plain
        />
        <div>
          <Button look="second">{words.save}</Button>
        </div>
      </Form>
    </Margined>
  );
}

function ChoosablePart({ frame, choices }: LettersProps): VNode {
  const words = lettersWords[frame.locale].choosable;
  const { kinds } = letterWords[frame.locale];
  return (
    <Margined title={words.title} note={words.lede}>
      <Form frame={frame} action={pathIn(frame, '/my/letters')} class="stack">
        {usualKinds.map((kind) => (
          <CheckField name={kind} label={kinds[kind].name} hint={kinds[kind].what} checked={isWanted(kind, choices)} />
        ))}
        <div>
          <Button look="second">{words.save}</Button>
        </div>
      </Form>
    </Margined>
  );
}

/** A consent of its own: unticked until given, with its day once it is, and withdrawn by one button. */
function ConsentPart({ frame, choices }: LettersProps): VNode {
  const words = lettersWords[frame.locale].consent;
  const given = isWanted('application-waits', choices) ? choices.get('application-waits') : null;
  return (
    <Margined title={words.title} note={words.lede}>
      <Form frame={frame} action={pathIn(frame, '/my/letters/application')} class="stack">
        {given ? (
          <>
            <p>{words.given(dayPhrase(almatyDay(given.at), frame.locale, 'from'))}</p>
            <Hidden name="withdraw" value="yes" />
          </>
        ) : (
          <CheckField name="agree" label={words.box} hint={letterWords[frame.locale].kinds['application-waits'].what} />
        )}
        <div>
          <Button look="second">{given ? words.withdraw : words.give}</Button>
        </div>
      </Form>
    </Margined>
  );
}

function ObligatoryPart({ frame }: LettersProps): VNode {
  const words = lettersWords[frame.locale].obligatory;
  const { kinds, why } = letterWords[frame.locale];
  return (
    <Margined title={words.title} note={words.lede}>
      <FactsList
        class="told"
        facts={obligatoryKinds.map((kind) => [
          kinds[kind].name,
          <>
            {kinds[kind].what} <span class="quiet block">{why[kind]}</span>
          </>,
        ])}
      />
    </Margined>
  );
}
