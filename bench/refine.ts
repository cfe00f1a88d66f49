import { join } from 'node:path';
import { ENGINE_VERSION } from '../libs/matching/engine/engine-parameters';
import { findSets, loadSet } from './evaluation-set';
import { measureRefinement } from './refinement';

// The other sets have one right document for each need: after it is found there is nothing left to find.
const SETS = ['en-cranfield', 'en-vaswani-npl'];
const JUDGED = [3, 10, 30];

function main(): void {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const root = process.env['JIQIAO_DATA'] ?? join(process.cwd(), '..', 'shared', 'data');
  const sets = findSets(root).filter(({ name }) => SETS.includes(name));
  if (sets.length === 0) {
    console.log(`Neither ${SETS.join(' nor ')} found in ${root}: set JIQIAO_DATA to the folder that holds them.`);
    return;
  }
  console.log(`engine ${ENGINE_VERSION}, nDCG@10 over what nobody has looked at yet`);
  console.log(`${'set'.padEnd(20)}  judged  queries  before  after    gain`);
  for (const files of sets) {
    for (const { judged, queries, before, after } of measureRefinement(loadSet(files), JUDGED)) {
      const gain = `${after < before ? '−' : '+'}${Math.abs(after - before).toFixed(3)}`;
      const counts = [String(judged).padStart(6), String(queries).padStart(7)];
      console.log([files.name.padEnd(20), ...counts, ` ${before.toFixed(3)}`, ` ${after.toFixed(3)}`, gain].join('  '));
    }
  }
}

main();
