import type { VNode } from 'preact';
import { islandNames, type Frame } from '../frame.ts';
import { Layout, PageHead } from '../layout/layout.tsx';
import { ChoicesPart, FieldsPart, IslandsPart } from './forms-part.tsx';
import { ColoursPart, CoversPart, IconsPart, TypePart } from './ground-part.tsx';
import { DataPart, ListsPart, ProgressPart, ValuesPart } from './data-part.tsx';
import { EndsPart, KindsPart } from './edges-part.tsx';
import { FilesPart } from './files-part.tsx';
import { ButtonsPart, FoldsPart, SayingPart, WayPart } from './saying-part.tsx';
import { ProgrammePart } from './programme-part.tsx';

/**
 * Every component in every state; mounted at /dev/ui in development, the frames of pages beside it (layouts.tsx). Sample
 * texts are Kazakh, values follow the language. gallery.test.tsx finds a component that has no place here, and the
 * browser compares what stands here with the pictures in e2e/gallery/.
 */
export function gallery(frame: Frame): VNode {
  return (
    <Layout frame={frame} title="Компоненттер" hidden islands={islandNames} moreStyles={['office.css', 'gallery.css']}>
      <PageHead title="Компоненттер" lede="Барлық бөлшек, барлық күйінде. Сол жақтағы тар баған — дәптер жиегі." />
      <ColoursPart />
      <TypePart />
      <ButtonsPart />
      <FieldsPart frame={frame} />
      <KindsPart frame={frame} />
      <ChoicesPart frame={frame} />
      <IslandsPart frame={frame} />
      <WayPart frame={frame} />
      <ProgrammePart frame={frame} />
      <SayingPart />
      <ProgressPart />
      <ValuesPart frame={frame} />
      <DataPart frame={frame} />
      <ListsPart frame={frame} />
      <FoldsPart frame={frame} />
      <EndsPart frame={frame} />
      <CoversPart />
      <IconsPart />
      <FilesPart frame={frame} />
    </Layout>
  );
}
