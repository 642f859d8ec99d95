import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { Icon } from '../elements/icon.tsx';
import { leftText } from '../islands/left-text.ts';
import { uiText } from '../ui.messages.ts';

type AutoSaveProps = {
  readonly locale: Locale;
  /** Takes the fields inside by POST, with the form's token; answers 2xx when they are kept. */
  readonly src: string;
  /** `19:42` of what is already kept. */
  readonly savedAt?: string;
  readonly children: ComponentChildren;
};

/** Part of a form that keeps itself while it is filled in (`auto-save`). Without script the form's button does it. */
export function AutoSave({ locale, src, savedAt, children }: AutoSaveProps): VNode {
  const t = uiText(locale);
  return (
    <auto-save src={src} data-saving={t.saving} data-saved={t.savedAt} data-offline={t.offline} data-refused={t.notSaved}>
      {children}
      <p class="hint saved-note" role="status">
        {savedAt && (
          <>
            <Icon name="check" /> {t.savedAt.replace('{time}', savedAt)}
          </>
        )}
      </p>
    </auto-save>
  );
}

type CountDownProps = {
  readonly locale: Locale;
  readonly deadline: Date;
  /** The server's clock: the browser's may be wrong. */
  readonly now: Date;
  /** Send the form around it when time is over. */
  readonly submit?: boolean;
};

/** Time left until the server's deadline (`count-down`); without script, as it was when the page was made. */
export function CountDown({ locale, deadline, now, submit = false }: CountDownProps): VNode {
  const t = uiText(locale);
  return (
    <p class="row time-left">
      <Icon name="clock" />
      <span>{t.timeLeft}</span>
      <count-down role="timer" deadline={deadline.toISOString()} now={now.toISOString()} data-over={t.timeOver} submit={submit}>
        {leftText(deadline.getTime() - now.getTime())}
      </count-down>
    </p>
  );
}

/** A value with a button that copies it (`copy-text`); the button shows only where scripts run. */
export function CopyText({ locale, text }: { readonly locale: Locale; readonly text: string }): VNode {
  const t = uiText(locale);
  return (
    <copy-text data-copied={t.copied}>
      <span class="nowrap">{text}</span>
      <button class="btn plain tiny-btn" type="button" hidden>
        <Icon name="copy" />
        <span>{t.copy}</span>
      </button>
      <span class="sr" role="status"></span>
    </copy-text>
  );
}
