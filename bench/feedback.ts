import 'reflect-metadata';
import { join } from 'node:path';
import { attemptLearning, type LearningRules } from '#learning';
import { firstWeightSet } from '#matching';
import { findSets, loadSet } from './evaluation-set';
import { judgedBy, qualityOf, type Shares, simulatedNeeds } from './judged-market';
import { measureRefinement } from './refinement';

const rules: LearningRules = {
  fewestDemands: 100,
  fewestOrganisations: 10,
  largestChange: 0.2,
  mostOfOrganisation: 10,
  mostOfAccount: 5,
  mostStatements: 100,
};
/** The same method without its gate, to see what the gate is for. */
const ungated: LearningRules = { ...rules, fewestDemands: 0, fewestOrganisations: 0 };
const JUDGED = [3, 10, 30, 108, 300];
const MARKETS = [1, 2, 3, 4, 5, 6];

const present: Shares = firstWeightSet.weights;
const tastes: readonly (readonly [name: string, taste: Shares, noise: number])[] = [
  ['people weigh otherwise', { ...present, text: 0.4, maturity: 0.2, price: 0.2, region: 0.06 }, 0.05],
  ['people weigh the same', present, 0.05],
  ['people toss a coin', present, 20],
];

function main(): void {
  insideOneNeed();
  console.log('\nglobal weights, nDCG@10 on 300 needs that nobody judged; means over made-up markets');
  console.log(`${'taste'.padEnd(24)} judged  present  ungated  proposed  gated`);
  for (const taste of tastes) for (const judged of JUDGED) printLine(taste, judged);
  poisoned();
}

/** The engine's own figures (bench:refine): what clicks give inside the need that they were made in. */
function insideOneNeed(): void {
  // eslint-disable-next-line no-restricted-properties -- a bench has no application configuration to read
  const root = process.env['JIQIAO_DATA'] ?? join(process.cwd(), '..', 'shared', 'data');
  const sets = findSets(root).filter(({ name }) => ['en-cranfield', 'en-vaswani-npl'].includes(name));
  console.log('inside one need, nDCG@10 over what nobody has looked at yet');
  for (const files of sets)
    for (const { judged, before, after } of measureRefinement(loadSet(files), [3, 10, 30]))
      console.log(`${files.name.padEnd(24)} ${String(judged).padStart(6)}  ${figures(before, after, after - before)}`);
}

function printLine([name, taste, noise]: (typeof tastes)[number], judged: number): void {
  const measured = MARKETS.map((seed) => measure(taste, { judged, seed, noise }));
  const mean = (pick: (one: (typeof measured)[number]) => number) =>
    measured.reduce((sum, one) => sum + pick(one), 0) / measured.length;
  const proposed = measured.filter(({ isProposed }) => isProposed).length;
  const [base, free, gated] = [mean((one) => one.present), mean((one) => one.ungated), mean((one) => one.gated)];
  console.log(
    `${name.padEnd(24)} ${String(judged).padStart(6)}  ${base.toFixed(3)}    ${signed(free - base)}   ${proposed} of ${MARKETS.length}    ${signed(gated - base)}`,
  );
}

function measure(taste: Shares, given: { readonly judged: number; readonly seed: number; readonly noise: number }) {
  const ledger = judgedBy(simulatedNeeds(given.judged, taste, given), present);
  const unseen = simulatedNeeds(300, taste, { seed: given.seed + 1000, noise: Math.min(given.noise, 0.05) });
  const report = attemptLearning(ledger, present, rules);
  const isProposed = report.refusals.length === 0;
  return {
    isProposed,
    present: qualityOf(unseen, present),
    ungated: qualityOf(unseen, attemptLearning(ledger, present, ungated).after),
    gated: qualityOf(unseen, isProposed ? report.after : present),
  };
}

/** One account says the contrary of what is so, 1,000 times: in a day, and over a month. */
function poisoned(): void {
  const [, taste, noise] = tastes[0] ?? ['', present, 0];
  const honest = judgedBy(simulatedNeeds(300, taste, { seed: 1, noise }), present);
  const clean = attemptLearning(honest, present, rules);
  const lies = judgedBy(simulatedNeeds(50, taste, { seed: 99, noise }), present).map((said, i) => ({
    ...said,
    number: honest.length + i + 1,
    verdict: said.verdict === 'relevant' ? ('not_relevant' as const) : ('relevant' as const),
    demandOrganisationId: 'poisoner',
    voiceId: 'poisoner',
    personId: 'poisoner',
  }));
  console.log('\none account with 1,000 contrary clicks among 300 honest needs: largest change of a learnt weight');
  for (const [pace, day] of [
    ['in a day', () => 'one day'],
    ['over a month', (i: number) => `day ${Math.floor(i / 34)}`],
  ] as const) {
    const dirty = attemptLearning([...honest, ...lies.map((said, i) => ({ ...said, day: day(i) }))], present, rules);
    const change = Math.max(
      ...Object.keys(clean.after).map((one) => Math.abs((clean.after[one] ?? 0) - (dirty.after[one] ?? 0))),
    );
    console.log(`${pace.padEnd(24)} ${change.toFixed(6)}   flooded ${dirty.evidence.flooded}`);
  }
}

function figures(before: number, after: number, gain: number): string {
  return `${before.toFixed(3)}  ${after.toFixed(3)}  ${signed(gain)}`;
}

function signed(gain: number): string {
  return `${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(3)}`;
}

main();
