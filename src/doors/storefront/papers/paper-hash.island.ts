/** `<paper-hash>` around the form: the browser hashes the chosen file itself, and the file does not leave the device. */
class PaperHash extends HTMLElement {
  connectedCallback(): void {
    if (!('subtle' in crypto)) return;
    this.addEventListener('submit', (event) => {
      const [file, hash] = [this.querySelector<HTMLInputElement>('[type="file"]'), this.querySelector<HTMLInputElement>('[name="hash"]')];
      const chosen = file?.files?.[0];
      if (!file || !hash || !chosen) return;
      event.preventDefault();
      void this.#send(event.target as HTMLFormElement, chosen, file, hash);
    });
  }

  /** A file that cannot be read here (it was moved meanwhile) is left to the form. */
  async #send(form: HTMLFormElement, chosen: File, file: HTMLInputElement, hash: HTMLInputElement): Promise<void> {
    try {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer()));
      hash.value = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      file.disabled = true;
    } finally {
      // What is sent is settled in the call itself; whoever comes back chooses anew.
      form.submit();
      file.disabled = false;
    }
  }
}

customElements.define('paper-hash', PaperHash);
