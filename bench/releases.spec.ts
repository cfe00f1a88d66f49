import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './evaluate';
import { changeSince, previousRelease, recordRelease } from './releases';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'releases-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function measured(name: string, ndcg: Readonly<Record<string, number>>): Measured {
  const figures = Object.entries(ndcg).map(([query, ndcg10]) => ({ query, ndcg10, recall100: 1, mrr10: 0.5, map: 0 }));
  const none = { queries: 0, ndcg10: 0, recall100: 0, mrr10: 0, map: 0, p50: 0, p95: 0, indexSeconds: 0 };
  return { ...none, name, figures };
}

describe('figures of a release', () => {
  it('are kept by query, ids and numbers only, one to a line', () => {
    const file = recordRelease('engine-2', [measured('tiny', { Q1: 0.123456, Q2: 1 })], folder);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      engine: 'engine-2',
      metrics: ['ndcg10', 'recall100', 'mrr10', 'map'],
      sets: { tiny: { Q1: [0.1235, 1, 0.5, 0], Q2: [1, 1, 0.5, 0] } },
    });
    expect(readFileSync(file, 'utf8')).toContain('      "Q1": [0.1235,1,0.5,0],\n');
  });

  it('are compared with the newest other version, 10 after 9', () => {
    for (const version of ['engine-9', 'engine-10', 'engine-2']) recordRelease(version, [], folder);
    expect(previousRelease('engine-11', folder)?.engine).toBe('engine-10');
    expect(previousRelease('engine-10', folder)?.engine).toBe('engine-9');
    expect(previousRelease('engine-1', join(folder, 'nothing here'))).toBeUndefined();
  });

  it('are compared by the queries that both know', () => {
    recordRelease('engine-1', [measured('tiny', { Q1: 0.5, Q2: 0.5 })], folder);
    const release = previousRelease('engine-2', folder) ?? { engine: '', metrics: [], sets: {} };
    const { figures } = measured('tiny', { Q1: 0.75, unknown: 0 });
    expect(changeSince(release, 'tiny', figures)?.mean).toBeCloseTo(0.25, 12);
    expect(changeSince(release, 'another', figures)).toBeUndefined();
  });
});
