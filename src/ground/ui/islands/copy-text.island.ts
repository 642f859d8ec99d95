/** `<copy-text data-copied="Copied"><span>text</span><button hidden><span role="status">Copy</span></button></copy-text>` */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = button?.querySelector('[role="status"]');
    const text = this.querySelector('span')?.textContent ?? '';
    if (!button || !status || !('clipboard' in navigator)) return;
    button.hidden = false;
    const words = status.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      status.textContent = this.dataset['copied'] ?? '';
      setTimeout(() => (status.textContent = words), 2_500);
    });
  }
}

customElements.define('copy-text', CopyText);
