/** Each film with the mark of the contract it was given under, drawn over it by the style sheet (clause 4.2). */
export const marked = (html: string, mark: string | null): string =>
  mark === null ? html : html.replaceAll('<figure class="video">', `<figure class="video" data-mark="${mark}">`);
