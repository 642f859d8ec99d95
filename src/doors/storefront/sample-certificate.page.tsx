import type { VNode } from 'preact';
import { taughtText, type ProgrammeVersion } from '#catalogue';
import type { Frame } from '#ui/components.ts';
import { programmeText } from './programme-page.messages.ts';

type Props = { readonly frame: Frame; readonly version: ProgrammeVersion };

/** A picture of the paper, plainly a sample: no name, no number, no code that would check. */
export function SampleCertificate({ frame, version }: Props): VNode {
  const t = programmeText(frame.locale);
  const title = taughtText(version.title, 'kk', version.languages);
  return (
    <figure class="sample-paper mt-6">
      <div class="sample-a4" role="img" aria-label={`${t.sample}: ${version.title[frame.locale]}`}>
        <div class="sample-band">
          <i></i>
        </div>
        <div class="sample-in" lang="kk">
          <div class="sample-side">
            <div class="seal"></div>
            <p>
              Тіркеу нөмірі
              <b>••••••••</b>
            </p>
            <p>
              Берілген күні
              <b>••.••.••••</b>
            </p>
            <i class="sample-code"></i>
          </div>
          <div class="sample-matter">
            <p>{frame.provider.name}</p>
            <p class="sample-title">Сертификат</p>
            <p class="sample-name">Тегі Аты Әкесінің аты</p>
            <p class="sample-text">
              <b>«{title.text}»</b> тақырыбындағы біліктілікті арттыру курсын {version.hours} академиялық сағат көлемінде аяқтап, қорытынды
              тесттен өтті.
            </p>
            <p class="sample-word">Үлгі · Образец</p>
          </div>
        </div>
        <div class="sample-band low">
          <i></i>
        </div>
      </div>
      <figcaption class="quiet tiny mt-2">{t.sample}</figcaption>
    </figure>
  );
}
