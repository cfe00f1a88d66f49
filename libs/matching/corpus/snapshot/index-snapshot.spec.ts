import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOffer } from '../match-document.factory';
import { MatchIndex } from '../match-index';
import { loadIndex, saveIndex } from './index-snapshot';
import { writeSnapshot } from './snapshot-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiqiao-snapshot-'));
  path = join(folder, 'index.snapshot');
});
afterEach(() => rm(folder, { recursive: true }));

const markOf = () => Promise.resolve('mark');
const need = { title: '管道腐蚀检测', text: 'pipeline corrosion sensor' };

function anIndex(): MatchIndex {
  const index = new MatchIndex();
  for (let number = 0; number < 300; number += 1) {
    const kind = number % 3 === 0 ? 'demand' : 'achievement';
    const text = number % 2 === 0 ? `管道腐蚀 第${number}号` : `corrosion of pipeline ${number} sensor`;
    index.put(anOffer({ id: `d${number}`, kind, text }));
  }
  index.remove('d4');
  index.seq = 301;
  return index;
}

describe('a snapshot of the index', () => {
  it('gives back the same index: documents, answers and the number in the feed', async () => {
    const index = anIndex();
    await saveIndex(path, index, 'mark');
    const loaded = await loadIndex(path, markOf);
    expect([loaded?.seq, loaded?.documents.size, loaded?.kinds]).toEqual([301, 299, ['achievement', 'demand']]);
    expect(loaded?.documents.get('d7')).toEqual(index.documents.get('d7'));
    expect(loaded?.documents.get('d4')).toBeUndefined();
    for (const kind of index.kinds) {
      expect(loaded?.of(kind).search(need, { limit: 99 })).toEqual(index.of(kind).search(need, { limit: 99 }));
    }
    await loaded?.documents.openAll();
    expect([...(loaded?.documents.values() ?? [])]).toEqual([...index.documents.values()]);
  });

  it('holds the state at the moment of the call', async () => {
    const index = anIndex();
    const saving = saveIndex(path, index, 'mark');
    index.remove('d1');
    index.put(anOffer({ id: 'later', kind: 'demand', text: 'pipeline' }));
    index.seq = 303;
    await saving;
    const loaded = await loadIndex(path, markOf);
    expect([loaded?.seq, loaded?.documents.has('d1'), loaded?.of('achievement').has('d1')]).toEqual([301, true, true]);
    expect([loaded?.documents.has('later'), loaded?.of('demand').has('later')]).toEqual([false, false]);
  });

  it('is nothing where no file is', async () => {
    expect(await loadIndex(path, markOf)).toBeUndefined();
  });

  it('is refused when it belongs to another feed', async () => {
    await saveIndex(path, anIndex(), 'another mark');
    await expect(loadIndex(path, markOf)).rejects.toThrow('it is of another feed');
  });

  it('is refused when another engine made it', async () => {
    await writeSnapshot(path, { form: 2, engine: 'another' }, []);
    await expect(loadIndex(path, markOf)).rejects.toThrow('it is of engine another');
  });

  it.each([0, 4, 15, 200, 0.5, 0.999])('is refused when it is cut off at %p', async (at) => {
    await saveIndex(path, anIndex(), 'mark');
    const { size } = await stat(path);
    await truncate(path, at > 0 && at < 1 ? Math.floor(size * at) : at);
    await expect(loadIndex(path, markOf)).rejects.toThrow();
  });

  it.each([0, 9, 100, 0.3, 0.6, 0.95])('is refused when one byte changed at %p', async (at) => {
    await saveIndex(path, anIndex(), 'mark');
    const bytes = await readFile(path);
    const place = at > 0 && at < 1 ? Math.floor(bytes.length * at) : at;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(loadIndex(path, markOf)).rejects.toThrow();
  });

  it('is refused when it is something else', async () => {
    await writeFile(path, 'not a snapshot, but long enough to look like one');
    await expect(loadIndex(path, markOf)).rejects.toThrow('it is no snapshot of this form');
  });
});
