import type { VNode } from 'preact';
import type { EvidenceFile } from '#conduct';
import { sizeText } from '#kernel/size-text.ts';
import { ButtonLink, Margined, MomentText, pathIn, type Frame } from '#ui/components.ts';
import { conductFilesWords } from './conduct-files.messages.ts';

type Props = { readonly frame: Frame; readonly caseId: string; readonly files: readonly EvidenceFile[] };

/** Whoever is accused knows the evidence. A file's name is the provider's own note and may name others: it is not shown. */
export function ConductFiles({ frame, caseId, files }: Props): VNode | null {
  const { locale } = frame;
  const t = conductFilesWords[locale];
  if (files.length === 0) return null;
  return (
    <Margined title={t.title}>
      <p>{t.lead}</p>
      <div class="stack mt-4">
        {files.map(({ no, type, size, at, speaksOfOthers }) => (
          <div>
            <p>
              <b>{t.file(no)}</b> · {t.types[type]}, {sizeText(size, locale)} · <MomentText at={at} locale={locale} />
            </p>
            {speaksOfOthers ? (
              <p class="quiet">{t.kept}</p>
            ) : (
              <p class="mt-2">
                <ButtonLink
                  look="second"
                  size="small"
                  icon="download"
                  href={pathIn(frame, `/my/conduct/${caseId}/evidence/${no}`)}
                  download
                >
                  {t.download}
                </ButtonLink>
              </p>
            )}
          </div>
        ))}
      </div>
    </Margined>
  );
}
