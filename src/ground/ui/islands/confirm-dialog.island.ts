/** `<confirm-dialog><a href="/ask-page">…</a><dialog>…</dialog></confirm-dialog>`: asks here instead of on a page of its own. */
class ConfirmDialog extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (!dialog || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      dialog.showModal();
    });
    dialog?.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
  }
}

customElements.define('confirm-dialog', ConfirmDialog);
