/** `<payment-wait src state>`: asks now and then, and loads the page again when the payment's state has changed. */
class PaymentWait extends HTMLElement {
  #timer = 0;
  #round = 0;

  connectedCallback(): void {
    this.#later();
  }
  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    // Soon at first, then calmer: 1.5 to 10 seconds.
    this.#timer = window.setTimeout(() => void this.#ask(), Math.min(1500 + this.#round * 500, 10_000));
    this.#round += 1;
  }

  async #ask(): Promise<void> {
    try {
      const response = await fetch(this.getAttribute('src')!, { headers: { accept: 'application/json' } });
      const { state } = (await response.json()) as { state?: string };
      if (response.ok && state !== this.getAttribute('state')) return location.reload();
    } catch {
      // No connection now: the next question may pass.
    }
    this.#later();
  }
}

customElements.define('payment-wait', PaymentWait);
