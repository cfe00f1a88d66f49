import { Problem } from '../../api/problem';
import { Autosave, type Draft, type Saved } from './autosave';

const problem = (status: number, code = 'x') => new Problem({ status, code, detail: '', requestId: null, faults: [] });

type Sent = { key: string; body: string; base: Saved | null };

/** The server and the clock in the hands of the test. */
function desk(start: Saved | null = { id: 'd', version: 3 }) {
  const sent: Sent[] = [];
  const refused: Problem[] = [];
  const answers: ((saved: Saved) => void)[] = [];
  const refusals: ((problem: Problem) => void)[] = [];
  let timer: { milliseconds: number; what: () => void } | null = null;
  const page: { draft: Draft<string> | null } = { draft: { body: '', isPartial: false } };
  const autosave = new Autosave<string>({
    start,
    read: async () => page.draft,
    send: (key, body, base) => {
      sent.push({ key, body, base });
      return new Promise((resolve, reject) => {
        answers.push(resolve);
        refusals.push(reject);
      });
    },
    onSaved: () => undefined,
    onRefused: (one) => refused.push(one),
    after: (milliseconds, what) => {
      timer = { milliseconds, what };
      return () => (timer = null);
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    autosave,
    sent,
    refused,
    page,
    waits: () => timer?.milliseconds ?? null,
    type: (body: string) => {
      page.draft = { body, isPartial: false };
      autosave.changed();
    },
    pass: async () => {
      const due = timer;
      timer = null;
      due?.what();
      await settle();
    },
    answer: async (version: number) => {
      answers.shift()?.({ id: 'd', version });
      refusals.shift();
      await settle();
    },
    refuse: async (told: Problem) => {
      refusals.shift()?.(told);
      answers.shift();
      await settle();
    },
    settle,
  };
}

describe('autosave', () => {
  it('waits a second and a half after the last key', async () => {
    const d = desk();
    d.type('a');
    d.type('ab');
    expect(d.waits()).toBe(1_500);
    expect(d.sent).toEqual([]);
    await d.pass();
    expect(d.sent).toMatchObject([{ body: 'ab', base: { version: 3 } }]);
    expect(d.autosave.state.phase).toBe('saving');
    await d.answer(4);
    expect(d.autosave).toMatchObject({ state: { phase: 'saved' }, saved: { version: 4 }, isUnsaved: false });
  });

  it('has one save under way; the newest values follow from the version of the receipt, with a key of their own', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    d.type('ab');
    d.type('abc');
    void d.autosave.flush();
    await d.settle();
    expect(d.sent).toHaveLength(1);
    await d.answer(4);
    expect(d.sent).toHaveLength(2);
    expect(d.sent[1]).toMatchObject({ body: 'abc', base: { version: 4 } });
    expect(d.sent[1]?.key).not.toBe(d.sent[0]?.key);
    await d.answer(5);
    expect(d.autosave.isUnsaved).toBe(false);
  });

  it('tries a lost save again with the same key before anything newer is sent', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    await d.refuse(problem(0));
    expect(d.autosave).toMatchObject({ state: { phase: 'retrying' }, isUnsaved: true });
    expect(d.waits()).toBe(2_000);
    d.type('ab');
    await d.pass();
    expect(d.sent[1]).toEqual(d.sent[0]);
    await d.refuse(problem(503));
    expect(d.waits()).toBe(4_000);
    await d.pass();
    await d.answer(4);
    await d.pass();
    expect(d.sent[3]).toMatchObject({ body: 'ab', base: { version: 4 } });
    await d.answer(5);
    expect(d.autosave.state.phase).toBe('saved');
  });

  it('stands still at a conflict until it is settled, then goes on from the present version', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    await d.refuse(problem(409, 'stale-version'));
    expect(d.autosave.state.phase).toBe('conflict');
    d.type('ab');
    await d.autosave.flush();
    expect(d.sent).toHaveLength(1);
    void d.autosave.continueFrom({ id: 'd', version: 9 });
    await d.settle();
    expect(d.sent[1]).toMatchObject({ body: 'ab', base: { version: 9 } });
  });

  it('tells a refusal once, and tries again when something is changed', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    await d.refuse(problem(400));
    expect(d.refused).toHaveLength(1);
    expect(d.autosave).toMatchObject({ state: { phase: 'refused' }, isUnsaved: true });
    expect(d.waits()).toBeNull();
    d.type('b');
    await d.pass();
    expect(d.sent[1]?.body).toBe('b');
  });

  it('keeps everything while nobody is signed in', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    await d.refuse(problem(401));
    d.type('ab');
    expect(d.autosave).toMatchObject({ state: { phase: 'signedOut' }, isUnsaved: true });
    expect(d.waits()).toBeNull();
    void d.autosave.flush();
    await d.settle();
    await d.answer(4);
    expect(d.sent[1]).toEqual(d.sent[0]);
  });

  it('creates nothing before there is something to create', async () => {
    const d = desk(null);
    d.page.draft = null;
    d.autosave.changed();
    await d.pass();
    expect(d.sent).toEqual([]);
    expect(d.autosave).toMatchObject({ state: { phase: 'unready' }, isUnsaved: true });
    d.type('title');
    await d.pass();
    expect(d.sent).toMatchObject([{ base: null }]);
  });

  it('sends nothing for a change that was undone, and knows what it had to leave out', async () => {
    const d = desk();
    d.type('a');
    await d.pass();
    await d.answer(4);
    d.type('a');
    await d.pass();
    expect(d.sent).toHaveLength(1);
    expect(d.autosave.isUnsaved).toBe(false);
    d.page.draft = { body: 'a', isPartial: true };
    d.autosave.changed();
    await d.pass();
    expect(d.autosave).toMatchObject({ state: { phase: 'saved', isPartial: true }, isUnsaved: true });
  });
});
