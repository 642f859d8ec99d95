import type { ComponentChildren, VNode } from 'preact';
import { LONGEST_WORDS } from '#conduct';
import type { Locale } from '#kernel/locale.ts';
import { Button, Form, Hidden, pathIn, TextArea, TextField, type FieldError } from '#ui/components.ts';
import type { OfficeProps } from '../shell.ts';
import { evidenceFilesTexts } from './evidence-files.messages.ts';
import { EvidenceFileFields, type TypedFiles } from './evidence-files.page.tsx';
import { conductTexts, type ConductAction, type ConductFault } from './conduct.messages.ts';

/** What was typed and why it was not taken. */
export type TypedCase = {
  readonly action: ConductAction;
  /** Null: the words were good, the files were not. */
  readonly fault: ConductFault | null;
  readonly files?: TypedFiles;
  readonly words: string;
  readonly reference: string;
};
/** Of the words or the seat, and of the files, each at its field. */
export function faultsOf({ action, fault, files }: TypedCase, locale: Locale): FieldError[] {
  return [
    ...(fault ? [{ field: fault === 'seat' ? 'seat' : `words-${action}`, text: conductTexts[locale].faults[fault] }] : []),
    ...(files?.fault ? [{ field: 'files', text: evidenceFilesTexts[locale].fault(files.fault) }] : []),
  ];
}

/** A sign that staff begin a case with; of a contract with seats it tells the seat. */
export type Noticed = { readonly signalId: string; readonly seatNo: number | null; readonly words: string; readonly reference: string };

type FormProps = OfficeProps<{ readonly typed?: TypedCase | undefined }> & {
  readonly to: string;
  readonly action: ConductAction;
  readonly label?: string;
  readonly button: string;
  readonly noticed?: Noticed | undefined;
  /** What is asked before the words. */
  readonly children?: ComponentChildren;
};

/** One act: its words, for evidence where it can be looked up, and its button. */
export function ActForm({ shell: { frame }, to, action, label, button, typed, noticed, children }: FormProps): VNode {
  const t = conductTexts[frame.locale];
  const mine = typed?.action === action ? typed : null;
  return (
    <Form frame={frame} action={pathIn(frame, to)} class="stack" multipart={action === 'evidence'}>
      {children}
      <TextArea
        locale={frame.locale}
        id={`words-${action}`}
        name="words"
        label={label ?? t.labels[action]}
        hint={t.hints[action]}
        value={mine?.words ?? noticed?.words ?? ''}
        rows={5}
        maxlength={LONGEST_WORDS}
        error={mine?.fault && mine.fault !== 'seat' ? t.faults[mine.fault] : undefined}
        required
      />
      {noticed && <Hidden name="signal" value={noticed.signalId} />}
      {action === 'evidence' && (
        <TextField
          locale={frame.locale}
          name="reference"
          label={t.reference}
          hint={t.referenceHint}
          value={mine?.reference ?? noticed?.reference ?? ''}
          maxlength={200}
          autocomplete="off"
        />
      )}
      {action === 'evidence' && <EvidenceFileFields locale={frame.locale} typed={mine?.files} />}
      <div>
        <Button name="action" value={action} look={action === 'terminate' || action === 'suspend' ? 'danger' : 'main'}>
          {button}
        </Button>
      </div>
    </Form>
  );
}
