import type { VNode } from 'preact';
import { coverSubjects } from '../elements/cover.ts';
import { Cover } from '../elements/cover.tsx';
import { Icon } from '../elements/icon.tsx';
import { iconNames } from '../elements/icons.ts';
import { Part } from './part.tsx';

const COLOURS =
  'paper sheet sunken ink ink-soft line edge primary tint tint-2 deep accent accent-tint good good-tint warn warn-tint bad bad-tint cloth';

export const ColoursPart = (): VNode => (
  <Part name="colours" title="Түстер">
    <ul class="swatches" role="list">
      {COLOURS.split(' ').map((name) => (
        <li>
          <i class={`sw-${name}`}></i>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  </Part>
);

export const TypePart = (): VNode => (
  <Part name="type" title="Әріп">
    <p class="ui-5xl">Әң-құй, өріс, үміт</p>
    <p class="ui-3xl mt-4">Тақырып, 3xl</p>
    <p class="ui-2xl mt-2">Тақырып, 2xl</p>
    <p class="ui-lg mt-2">Кіріспе мәтін, lg. Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі, 25 000 ₸, № 418</p>
    <p class="mt-2">Негізгі мәтін, md. Жолдың ұзындығы 60–72 таңба, аралығы 1,55.</p>
    <p class="quiet tiny mt-2">
      Қосымша мәтін, sm. <span class="num">0123456789</span>
    </p>
    <div class="horns mt-6" aria-hidden="true"></div>
  </Part>
);

export const CoversPart = (): VNode => (
  <Part name="covers" title="Мұқаба">
    <div class="grid four">
      {coverSubjects.map((subject) => (
        <Cover subject={subject} words="Әр сабақ — бір құрақ" />
      ))}
      <Cover subject="math" words="Әр сабақ — бір құрақ" done={0.3} />
    </div>
  </Part>
);

export const IconsPart = (): VNode => (
  <Part name="icons" title="Белгішелер">
    <ul class="swatches" role="list">
      {iconNames.map((name) => (
        <li>
          <Icon name={name} big />
          <span>{name}</span>
        </li>
      ))}
    </ul>
  </Part>
);
