/** `<file-name data-none="…" data-several="… {count}"><input type="file"><span class="file-chosen"/></file-name>` */
class FileName extends HTMLElement {
  connectedCallback(): void {
    const [input, chosen] = [this.querySelector('input'), this.querySelector('.file-chosen')];
    if (!input || !chosen) return;
    const tell = (): void => {
      const [first, ...others] = input.files ?? [];
      const { none = '', several = '' } = this.dataset;
      const text = !first ? none : others.length === 0 ? first.name : several.replace('{count}', String(others.length + 1));
      chosen.textContent = text;
      input.title = text;
    };
    this.classList.add('tells');
    input.addEventListener('change', tell);
    // Whoever comes back by the browser's history finds the file still chosen, after this element is there.
    addEventListener('pageshow', tell);
    tell();
  }
}

customElements.define('file-name', FileName);
