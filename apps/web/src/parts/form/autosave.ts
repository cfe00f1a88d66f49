import { asProblem, type Problem } from '../../api/problem';

export type Saved = { readonly id: string; readonly version: number };

/** What is sent. Partial: something is typed that cannot be sent yet, such as half a row of a table. */
export type Draft<B> = { readonly body: B; readonly isPartial: boolean };

export type SaveState =
  /** Unready: there is nothing that could be sent yet, such as a text without a title. */
  | { readonly phase: 'untouched' | 'changed' | 'unready' | 'saving' }
  | { readonly phase: 'saved'; readonly at: string; readonly isPartial: boolean }
  | { readonly phase: 'retrying' | 'refused' | 'conflict' | 'signedOut'; readonly problem: Problem };

export type Cancel = () => void;

export type AutosaveOptions<B> = {
  readonly start: Saved | null;
  /** Null while there is nothing that could be sent; throws a Problem when the fields hold what cannot be sent. */
  readonly read: () => Promise<Draft<B> | null>;
  readonly send: (key: string, body: B, base: Saved | null) => Promise<Saved>;
  readonly onSaved: (saved: Saved, body: B) => void;
  readonly onRefused: (problem: Problem) => void;
  readonly after: (milliseconds: number, what: () => void) => Cancel;
};

type Attempt<B> = { key: string; draft: Draft<B>; base: Saved | null; change: number };

const pause = 1_500;
const backOff = [2_000, 4_000, 8_000, 16_000, 30_000];

/** Saves a form while it is written: one save at a time, the newest values follow, and a failure loses nothing. */
export class Autosave<B> {
  state: SaveState = { phase: 'untouched' };
  saved: Saved | null;
  private change = 0;
  private savedChange = 0;
  private savedText = '';
  private leavesSomething = false;
  private attempt: Attempt<B> | null = null;
  private running: Promise<void> | null = null;
  private isAskedAgain = false;
  private failures = 0;
  private cancelTimer: Cancel = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: AutosaveOptions<B>) {
    this.saved = options.start;
  }

  readonly subscribe = (listener: () => void): Cancel => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get isUnsaved(): boolean {
    return this.change > this.savedChange || this.attempt !== null || this.leavesSomething;
  }

  changed(): void {
    this.change += 1;
    const { phase } = this.state;
    if (phase === 'conflict' || phase === 'signedOut' || phase === 'retrying') return;
    if (phase !== 'saving') this.show({ phase: 'changed' });
    this.later(pause);
  }

  /** Saves at once what is not saved yet; done when nothing more can be done now. */
  flush(): Promise<void> {
    if (!this.isUnsaved || this.state.phase === 'conflict') return this.running ?? Promise.resolve();
    this.cancelTimer();
    this.isAskedAgain = true;
    this.running ??= this.saveAll().finally(() => (this.running = null));
    return this.running;
  }

  /** After a conflict was settled: the text on the screen goes on from what the server has now. */
  continueFrom(saved: Saved): Promise<void> {
    this.saved = saved;
    this.attempt = null;
    this.savedText = '';
    this.change += 1;
    this.show({ phase: 'changed' });
    return this.flush();
  }

  stop(): void {
    this.cancelTimer();
  }

  private async saveAll(): Promise<void> {
    while (this.isAskedAgain) {
      this.isAskedAgain = false;
      try {
        await this.saveOnce();
      } catch (error) {
        this.fail(asProblem(error));
        return;
      }
    }
  }

  private async saveOnce(): Promise<void> {
    const attempt = this.attempt ?? (await this.newAttempt());
    if (!attempt) return this.show({ phase: 'unready' });
    this.attempt = attempt;
    const { key, draft, base } = attempt;
    const text = JSON.stringify(draft.body);
    if (text !== this.savedText) {
      this.show({ phase: 'saving' });
      this.saved = await this.options.send(key, draft.body, base);
    }
    this.attempt = null;
    this.savedText = text;
    this.savedChange = attempt.change;
    this.leavesSomething = draft.isPartial;
    this.failures = 0;
    if (this.change > this.savedChange) this.later(pause);
    this.show({ phase: 'saved', at: new Date().toISOString(), isPartial: draft.isPartial });
    if (this.saved) this.options.onSaved(this.saved, draft.body);
  }

  private async newAttempt(): Promise<Attempt<B> | null> {
    const { change } = this;
    const draft = await this.options.read();
    return draft && { key: crypto.randomUUID(), draft, base: this.saved, change };
  }

  private fail(problem: Problem): void {
    if (problem.mayPass || problem.status === 429) {
      // The same attempt with the same key: if only its answer was lost, the server recognises it.
      this.show({ phase: 'retrying', problem });
      this.later(backOff[Math.min(this.failures, backOff.length - 1)] ?? pause);
      this.failures += 1;
      return;
    }
    if (problem.status === 401) return this.show({ phase: 'signedOut', problem });
    this.attempt = null;
    if (problem.code === 'stale-version') return this.show({ phase: 'conflict', problem });
    this.show({ phase: 'refused', problem });
    this.options.onRefused(problem);
  }

  private later(milliseconds: number): void {
    this.cancelTimer();
    this.cancelTimer = this.options.after(milliseconds, () => void this.flush());
  }

  private show(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
