import { loadIndex } from '#matching';
import { readNeed } from '../libs/matching/engine/read-need';
import { memoryNow } from './memory-now';

/** A process of its own that starts from a snapshot, as the product does: what it holds when it can answer. */
async function main(): Promise<void> {
  readNeed({ title: '', text: '水泵 pump' });
  console.log(`a new process before: ${memoryNow()}`);
  const begun = performance.now();
  const index = await loadIndex(process.argv[2] ?? '', () => Promise.resolve(''));
  const seconds = (performance.now() - begun) / 1000;
  console.log(`ready from the snapshot in ${seconds.toFixed(2)} s: ${memoryNow()}`);
  const documents = (await index?.documents.save())?.bytes.length ?? 0;
  console.log(`of that ${(documents / 1e6).toFixed(0)} MB are the documents as JSON, read when somebody asks`);
  const hits = index?.of('achievement').search({ title: '', text: '水泵 pump' }, { limit: 100 });
  console.log(`with ${index?.documents.size ?? 0} documents; the first need finds ${hits?.length ?? 0}`);
}

void main();
