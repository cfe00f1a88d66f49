import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { newId } from '#kernel/id';
import { Audit } from '#platform/audit/audit';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { anActor, TestFeature } from '../../../test/support/test-feature';
import { aPdf } from './archive.fixture';
import { Attachments } from './attachments';
import { fileLifecycle } from './file.lifecycle';
import { FileQueries } from './file.queries';
import { FileScanner, type ScanVerdict } from './file-scanner';
import { FileStore } from './file-store';
import { FileSubjects } from './file-subjects';
import { ReceiveFile } from './receive-file';
import { ReconcileFiles } from './reconcile-files';
import { RescanFiles } from './rescan-files';
import { TendFiles } from './tend-files';

/** A scanner that is away until the test says what it finds. */
class StatedScanner extends FileScanner {
  verdict: ScanVerdict = { verdict: 'unknown', why: 'ECONNREFUSED' };

  async scan(): Promise<ScanVerdict> {
    return this.verdict;
  }
}

const day = 86_400_000;
const limit = 60 * 1024 * 1024;
let feature: TestFeature;
let folder: string;
let scanner: StatedScanner;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiqiao-tend-'));
  process.env.JIQIAO_LOCAL = folder;
  feature = await TestFeature.start();
  feature.get(FileSubjects).register('spec', {
    mayRead: async () => true,
    mayAttach: async (_tx, subjectId) => subjectId !== forbidden,
  });
});
afterAll(async () => {
  await feature.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => (scanner = new StatedScanner()));

const forbidden = newId();
const somebody = () => anActor('enterprise', newId());
const receive = async (actor: Actor, scanned = false) => {
  const [store, name] = [feature.get(FileStore), 'a.pdf'];
  const draft = await store.receive(Readable.from([aPdf, Buffer.from(newId())]), limit);
  const parts = [feature.get(Database), store, scanner, feature.get(FileSubjects), feature.get(Audit)] as const;
  const verb = scanned ? new ReceiveFile(...parts) : feature.get(ReceiveFile);
  return verb.execute({ draft, name, subject: 'spec' }, actor);
};
const attach = (actor: Actor, fileIds: readonly string[], subjectId = newId(), subject = 'spec') =>
  feature
    .get(Database)
    .transaction((tx) => feature.get(Attachments).attachFiles(tx, { fileIds, subject, subjectId, actor }));
const stateOf = async (id: string) =>
  (await feature.query<{ state: string }>(`SELECT state FROM platform.files WHERE id = $1`, [id]))[0]?.state;
const sizeOf = (id: string) => feature.get(FileStore).sizeOf(id);
const age = (id: string, days: number) =>
  feature.query(`UPDATE platform.files SET created_at = now() - make_interval(days => $2) WHERE id = $1`, [id, days]);

describe('while the scanner is away', () => {
  const rescan = () => {
    const parts = [feature.get(Database), feature.get(FileStore), scanner, feature.get(Audit)] as const;
    return new RescanFiles(...parts).execute();
  };

  it('a file waits in quarantine, and passes when the scanner is back', async () => {
    const { id, state } = await receive(somebody(), true);
    expect(state).toBe('quarantined');
    expect(await rescan()).toBe(0);
    scanner.verdict = { verdict: 'clean' };
    expect(await rescan()).toBe(1);
    expect(await rescan()).toBe(0);
    expect(await stateOf(id)).toBe('clean');
    expect((await feature.auditOf(id)).map(({ action, to }) => [action, to])).toEqual([
      ['upload', 'quarantined'],
      ['pass', 'clean'],
    ]);
  });

  it('a file that turns out malicious is blocked, with its reason, even when it is attached; its bytes are gone', async () => {
    const [actor, subjectId] = [somebody(), newId()];
    const { id } = await receive(actor, true);
    await attach(actor, [id], subjectId);
    scanner.verdict = { verdict: 'infected', signature: 'Test' };
    await rescan();
    expect(await feature.get(Attachments).filesOf('spec', subjectId)).toMatchObject([{ id, state: 'blocked' }]);
    expect(await sizeOf(id)).toBeUndefined();
    expect((await feature.auditOf(id)).at(-1)).toMatchObject({ action: 'block', reasonCodes: ['file-infected'] });
    await feature.get(ReconcileFiles).execute();
    expect((await feature.get(FileQueries).missingFiles()).map((file) => file.id)).not.toContain(id);
  });
});

describe('attaching', () => {
  it('takes own files, shows them in order, and may be repeated', async () => {
    const [actor, subjectId] = [somebody(), newId()];
    const ids = [(await receive(actor)).id, (await receive(actor)).id];
    await attach(actor, ids, subjectId);
    await attach(actor, ids, subjectId);
    expect((await feature.get(Attachments).filesOf('spec', subjectId)).map(({ id }) => id)).toEqual(ids);
  });

  it('refuses what is foreign, unknown, of another form, attached elsewhere or blocked, and then attaches none', async () => {
    const actor = somebody();
    const { id } = await receive(actor);
    const foreign = await receive(somebody());
    await expect(attach(actor, [id, foreign.id])).rejects.toMatchObject({ code: 'not-found' });
    await expect(attach(actor, [id, newId()])).rejects.toMatchObject({ code: 'not-found' });
    await expect(attach(actor, [id], forbidden)).rejects.toMatchObject({ code: 'role-not-allowed' });
    await expect(attach(actor, [id], newId(), 'nothing')).rejects.toMatchObject({ code: 'role-not-allowed' });
    const used = await receive(actor);
    await attach(actor, [used.id]);
    await expect(attach(actor, [id, used.id])).rejects.toMatchObject({ code: 'file-not-attachable' });
    const blocked = await receive(actor);
    await feature.query(`UPDATE platform.files SET state = 'blocked' WHERE id = $1`, [blocked.id]);
    await expect(attach(actor, [id, blocked.id])).rejects.toMatchObject({ code: 'file-not-attachable' });
    const [row] = await feature.query<{ at: string | null }>(
      `SELECT subject_id AS at FROM platform.files WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ at: null });
  });

  it('of one file to two things at once succeeds for one', async () => {
    const actor = somebody();
    const { id } = await receive(actor);
    const outcomes = await Promise.allSettled([attach(actor, [id]), attach(actor, [id])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('at night', () => {
  it('what nobody used within a day goes, row and bytes; what is younger or attached stays', async () => {
    const actor = somebody();
    const [old, young, attached] = [await receive(actor), await receive(actor), await receive(actor)];
    await attach(actor, [attached.id]);
    await age(old.id, 2);
    await age(attached.id, 2);
    await feature.get(TendFiles).nightly();
    expect(await stateOf(old.id)).toBeUndefined();
    expect(await sizeOf(old.id)).toBeUndefined();
    expect(await stateOf(young.id)).toBe('clean');
    expect(await sizeOf(young.id)).toBe(young.size);
    expect(await sizeOf(attached.id)).toBe(attached.size);
  });

  it('bytes without a row and broken uploads go, but not while they may still be needed', async () => {
    const [orphan, fresh] = [newId(), newId()];
    const incoming = join(folder, 'files', 'incoming');
    const put = (file: string) => writeFileSync(file, 'x');
    for (const id of [orphan, fresh]) {
      const draft = await feature.get(FileStore).receive(Readable.from([Buffer.from('x')]), limit);
      await feature.get(FileStore).keep(draft, id);
    }
    put(join(incoming, 'old.part'));
    put(join(incoming, 'new.part'));
    const before = new Date(Date.now() - 2 * day);
    for (const file of [await feature.get(FileStore).fileOf(orphan), join(incoming, 'old.part')])
      utimesSync(file, before, before);
    await feature.get(TendFiles).nightly();
    expect(await sizeOf(orphan)).toBeUndefined();
    expect(await sizeOf(fresh)).toBe(1);
    expect(readdirSync(incoming)).toEqual(['new.part']);
  });

  it('lost and cut files are reported, and no longer when they are back', async () => {
    const actor = somebody();
    const [lost, cut] = [await receive(actor), await receive(actor)];
    await attach(actor, [lost.id, cut.id]);
    const store = feature.get(FileStore);
    await store.remove(lost.id);
    truncateSync(await store.fileOf(cut.id), 3);
    const missing = async () => (await feature.get(FileQueries).missingFiles()).map(({ id }) => id).toSorted();
    expect(await feature.get(ReconcileFiles).execute()).toBe(2);
    expect(await missing()).toEqual([lost.id, cut.id].toSorted());
    expect(await feature.get(ReconcileFiles).execute()).toBe(0);
    writeFileSync(await store.fileOf(lost.id), Buffer.alloc(lost.size));
    await feature.get(ReconcileFiles).execute();
    expect(await missing()).toEqual([cut.id]);
  });
});

describe('the store', () => {
  it('takes fifty megabytes as they come, without holding them', async () => {
    const incoming = join(folder, 'files', 'incoming');
    const piece = 64 * 1024;
    let ahead = 0;
    function* pieces() {
      for (let sent = 0; sent < 50 * 1024 * 1024; sent += piece) {
        const onDisk = readdirSync(incoming).filter((name) => !name.endsWith('new.part'));
        const written = onDisk.reduce((sum, name) => sum + statSync(join(incoming, name)).size, 0);
        ahead = Math.max(ahead, sent - written);
        yield Buffer.alloc(piece, 'x');
      }
    }
    const draft = await feature.get(FileStore).receive(Readable.from(pieces()), limit);
    expect(draft.size).toBe(50 * 1024 * 1024);
    // What was sent and does not lie on the disk yet is all that there is in memory.
    expect(ahead).toBeLessThan(4 * 1024 * 1024);
    await feature.get(FileStore).drop(draft);
  }, 60_000);

  it.each(['../x', '', '/etc/passwd', `${newId()}/..`])('knows no file called %j', async (name) =>
    expect(feature.get(FileStore).sizeOf(name)).rejects.toThrow('named by its id'),
  );
});

it('knows the states that the database knows', async () => {
  const [row] = await feature.query<{ rule: string }>(
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'files_state_check'`,
  );
  const states = [...(row?.rule.matchAll(/'(\w+)'/g) ?? [])].map((match) => match[1]);
  expect(states.toSorted()).toEqual(fileLifecycle.states.toSorted());
});
