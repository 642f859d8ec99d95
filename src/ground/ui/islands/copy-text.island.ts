/** `<copy-text data-copied="Copied"><span>text</span><button hidden><span>Copy</span></button><span role="status"/></copy-text>` */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const [text, button, words] = [this.querySelector('span'), this.querySelector('button'), this.querySelector('button span')];
    if (!text || !button || !words || !('clipboard' in navigator)) return;
    const before = words.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text.textContent ?? '').then(() => {
        this.#say(words, this.dataset['copied'] ?? '');
        setTimeout(() => this.#say(words, before, ''), 2_500);
      });
    });
  }

  #say(words: Element, shown: string, spoken = shown): void {
    words.textContent = shown;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = spoken;
  }
}

customElements.define('copy-text', CopyText);
