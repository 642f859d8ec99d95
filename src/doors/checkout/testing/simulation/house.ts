import { fork, type ChildProcess } from 'node:child_process';
import type { Message, OrderName, Orders, Reply } from './order.ts';

/** The process was killed before it answered: what it had done stays done, and whoever asked may ask again. */
export class HouseKilled extends Error {}

type Waiting = { readonly done: (answer: never) => void; readonly failed: (fault: Error) => void };

/**
 * The house as a real process, which dies by SIGKILL and is started again by the next who asks. Only its process dies:
 * the database and the banks live on, as they would.
 */
export class House {
  readonly #script: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #onStart: () => Promise<void>;
  readonly #waiting = new Map<number, Waiting>();
  #child: Promise<ChildProcess> | null = null;
  #no = 0;
  #now = new Date(0);
  deaths = 0;

  /** `onStart`: what is put right before a process starts after another's death. */
  constructor(script: string, env: Readonly<Record<string, string>>, onStart: () => Promise<void>) {
    [this.#script, this.#env, this.#onStart] = [script, env, onStart];
  }

  async ask<Name extends OrderName>(name: Name, ask: Orders[Name]['ask']): Promise<Orders[Name]['answer']> {
    const child = await (this.#child ??= this.#start());
    return this.#send(child, name, ask);
  }

  /** Until it lives through it: for what somebody would ask again at once. */
  async insist<Name extends OrderName>(name: Name, ask: Orders[Name]['ask']): Promise<Orders[Name]['answer']> {
    for (;;) {
      const answered = await this.ask(name, ask).then(
        (answer) => ({ answer }),
        (fault: unknown) => {
          if (fault instanceof HouseKilled) return null;
          throw fault;
        },
      );
      if (answered) return answered.answer;
    }
  }

  async setClock(now: Date): Promise<void> {
    this.#now = now;
    await this.insist('clock', { now });
  }

  async kill(): Promise<void> {
    const child = await this.#child;
    child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    const child = await this.#child;
    if (!child) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    this.deaths -= 1;
  }

  async #start(): Promise<ChildProcess> {
    await this.#onStart();
    const child = fork(this.#script, [], { env: this.#env, serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (reply: Reply) => this.#answered(reply));
    child.once('exit', (code) => {
      this.#child = null;
      this.deaths += 1;
      const fault = code === null || code === 0 ? new HouseKilled('killed') : new Error(`the house ended by itself with ${code}`);
      for (const one of this.#waiting.values()) one.failed(fault);
      this.#waiting.clear();
    });
    // It answers as soon as it listens for the banks.
    await this.#send(child, 'clock', { now: this.#now });
    return child;
  }

  #send<Name extends OrderName>(child: ChildProcess, name: Name, ask: Orders[Name]['ask']): Promise<Orders[Name]['answer']> {
    return new Promise((done, failed) => {
      const no = (this.#no += 1);
      this.#waiting.set(no, { done, failed });
      // A closed channel is told by the exit, which may be moments away: whoever insists would ask without end until then.
      child.send({ no, name, ask } satisfies Message, () => undefined);
      if (child.exitCode !== null || child.signalCode !== null) failed(new HouseKilled('killed'));
    });
  }

  #answered({ no, answer, fault }: Reply): void {
    const one = this.#waiting.get(no);
    this.#waiting.delete(no);
    if (fault === undefined) one?.done(answer as never);
    else one?.failed(new Error(fault));
  }
}
