import type { VNode } from 'preact';
import { endingOf, evidenceTypes, type EvidenceFile } from '#conduct';
import type { Locale } from '#kernel/locale.ts';
import { sizeText } from '#kernel/size-text.ts';
import { CheckField, FileField, MomentText, pathIn, Table } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { evidenceFilesTexts, type FilesFault } from './evidence-files.messages.ts';

/** What was ticked, and why the files were not taken. */
export type TypedFiles = { readonly fault: FilesFault | null; readonly speaksOfOthers: boolean };

const ACCEPT = evidenceTypes.flatMap((type) => [`.${endingOf[type]}`, type]).join(',');

/** Where evidence takes its files, in the form of its words. */
export function EvidenceFileFields({ locale, typed }: { readonly locale: Locale; readonly typed: TypedFiles | undefined }): VNode {
  const t = evidenceFilesTexts[locale];
  const error = typed?.fault ? t.fault(typed.fault) : undefined;
  const field = { locale, name: 'files', label: t.label, hint: t.hint, error, optional: true };
  return (
    <>
      <FileField {...field} accept={ACCEPT} multiple />
      <CheckField name="others" label={t.speaksOfOthers} checked={typed?.speaksOfOthers ?? false} />
    </>
  );
}

type Props = OfficeProps<{ readonly caseId: string; readonly files: readonly EvidenceFile[] }>;

/** The files of a case; nothing where there is none. */
export function EvidenceFiles({ shell: { frame }, caseId, files }: Props): VNode | null {
  const { locale } = frame;
  const t = evidenceFilesTexts[locale];
  if (files.length === 0) return null;
  return (
    <Sheet title={t.title} flush>
      <Table
        label={t.title}
        rows={files}
        columns={[
          {
            title: t.name,
            as: 'full',
            cell: ({ no, name }) => (
              <a href={pathIn(frame, office.conductEvidence(caseId, no))} download>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          { title: t.type, named: true, cell: ({ type }) => t.types[type] },
          { title: t.size, as: 'right', named: true, cell: ({ size }) => sizeText(size, locale) },
          { title: t.added, named: true, cell: ({ at }) => <MomentText at={at} locale={locale} short /> },
          { title: t.forLearner, named: true, cell: ({ speaksOfOthers }) => (speaksOfOthers ? t.kept : t.shown) },
        ]}
      />
    </Sheet>
  );
}
