const EVERY = 10_000;

/** `<lesson-video src="…">` around a lesson: tells where each of its videos and sounds was left, while it plays and when it stops. */
class LessonVideo extends HTMLElement {
  readonly #unsent = new Map<string, number>();
  #last = 0;

  connectedCallback(): void {
    for (const video of this.querySelectorAll<HTMLMediaElement>('[data-video]')) {
      video.addEventListener('timeupdate', () => {
        if (Date.now() - this.#last > EVERY && !video.paused) this.#note(video, video.currentTime);
      });
      video.addEventListener('pause', () => this.#note(video, video.currentTime));
      // Watched to the end: next time from the beginning.
      video.addEventListener('ended', () => this.#note(video, 0));
    }
    addEventListener('online', () => void this.#send());
    addEventListener('pagehide', () => {
      for (const video of this.querySelectorAll<HTMLMediaElement>('[data-video]')) if (!video.paused) this.#note(video, video.currentTime);
    });
  }

  #note(video: HTMLMediaElement, seconds: number): void {
    this.#last = Date.now();
    this.#unsent.set(video.dataset['video']!, Math.floor(video.ended ? 0 : seconds));
    void this.#send();
  }

  /** What could not be sent stays, and goes with the next position or when the network is back. */
  async #send(): Promise<void> {
    for (const [video, seconds] of this.#unsent) {
      const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
      const body = new URLSearchParams({ video, seconds: String(seconds), _csrf: token });
      try {
        const answer = await fetch(this.getAttribute('src')!, { method: 'POST', body, keepalive: true });
        if (answer.status < 500 && this.#unsent.get(video) === seconds) this.#unsent.delete(video);
      } catch {
        return;
      }
    }
  }
}

customElements.define('lesson-video', LessonVideo);
