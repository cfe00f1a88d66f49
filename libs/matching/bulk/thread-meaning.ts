import { Client } from 'pg';
import { selectVectors, vectorFrom, type VectorRow } from '#semantics';
import type { MatchIndex } from '../corpus/match-index';
import type { Meaning, MeaningState } from '../semantic/meaning';
import { wholeHash } from '../semantic/semantic-texts';
import { VectorMeaning } from '../semantic/vector-meaning';

const readAtOnce = 500;

/** The semantic part for a round, by the vectors that were kept when it was asked for; nobody outside is called. */
export async function meaningAt(databaseUrl: string, index: MatchIndex, state: MeaningState): Promise<Meaning> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'jiqiao-match-thread' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const documents = [...index.documents.values()];
    const hashes = [...new Set(documents.map(wholeHash))];
    const vectors = new Map<string, Float32Array>();
    for (let from = 0; from < hashes.length; from += readAtOnce) {
      const wanted = [state.model, state.dimension, hashes.slice(from, from + readAtOnce), state.seq];
      const { rows } = await client.query<VectorRow>(selectVectors, wanted);
      for (const { hash, sent } of rows) vectors.set(hash, vectorFrom(sent));
    }
    return new VectorMeaning(documents, vectors);
  } finally {
    await client.end().catch(() => undefined);
  }
}
