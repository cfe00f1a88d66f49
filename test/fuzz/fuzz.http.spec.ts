// Every operation of apps/api/openapi.json with valid, boundary and broken input as each sender: nothing breaks, nothing
// is answered that the contract does not say, nobody reads what is not theirs. `npm test` sends a few requests of a fixed
// seed; `npm run test:fuzz -- --seed N --runs N --operation NAME --role NAME` as many as one likes, and prints a table;
// `--replay WORD` sends one request of a violation again.
import { appendFileSync } from 'node:fs';
import { wideLimits } from '../support/wide-limits';
import { Campaign, type Outcome, type Settings } from './campaign';
import { type Operation, readContract } from './contract';
import { neverGranted } from './never';
import { readReplay } from './replay';
import { Stage } from './stage';
import { wordOf } from './vault';
import { faultsOf } from './verdict';

process.env.LIMITS = wideLimits;

const asked = process.env.JIQIAO_FUZZ;
const settings: Settings = asked ? (JSON.parse(asked) as Settings) : { seed: 6, runs: 2, isShort: true };
const figures = process.env.JIQIAO_FUZZ_FIGURES;
const contract = readContract();
const named = settings.operation?.split(',');
const operations = contract.operations.filter(({ operationId }) => named?.includes(operationId) ?? true);

let stage: Stage;
let campaign: Campaign;
const seen = new Map<string, number>();
const granted = new Set<string>();
beforeAll(async () => {
  stage = await Stage.open();
  campaign = new Campaign(stage, contract, settings);
}, 900_000);
afterAll(() => stage.stop());

function report(outcome: Outcome): void {
  if (Object.values(outcome.answers).some((one) => one.granted > 0)) granted.add(outcome.operation);
  for (const [status, times] of Object.entries(outcome.statuses)) seen.set(status, (seen.get(status) ?? 0) + times);
  if (figures) appendFileSync(figures, `${JSON.stringify(outcome)}\n`);
}

const unlessReplay = settings.replay === undefined ? describe : describe.skip;

if (settings.replay !== undefined) {
  const printed = settings.replay;
  it('what a violation was printed with is answered as the contract says', async () => {
    expect(await campaign.replay(readReplay(printed))).toEqual([]);
  });
}

unlessReplay('the eye for what is others’', () => {
  const named = (name: string) => contract.operations.find(({ operationId }) => operationId === name) as Operation;
  const contact = wordOf('strangers', 'demand-contact');

  it('finds the words that were planted where they may be read, so that it would find them elsewhere', async () => {
    const asExpert = await stage.sender('expert');
    const told: string[] = [];
    for (const id of stage.idsOfObject.get('demand') ?? []) {
      const { status, headers, text } = await asExpert.get(`/demands/${id}`);
      const given = { operation: named('readDemand'), schemas: contract.schemas, canaries: stage.canaries };
      expect(faultsOf(given, 'expert', { status, headers, text })).toEqual([]);
      told.push(...faultsOf(given, 'service_provider', { status, headers, text }));
    }
    const words = ['SECRET-OF-OWN', 'SECRET-OF-OTHER', contact, wordOf('home', 'demand-contact')];
    expect(told).toEqual(expect.arrayContaining(words.map((word) => `tells ${word}`)));
  });

  // A word that nobody may read in the title of a published need: the leak is real, whatever lets it out.
  it('finds a leak on a page, in a list and in a workbook; what it prints shows it again, and nothing once it is mended', async () => {
    const planted = 'CANARY-planted.';
    stage.canaries.push({ word: planted, mayRead: () => false });
    const owner = await stage.sender('enterprise');
    const { market } = await stage.kitOf('enterprise');
    const id = await market.publishDemand(owner, { title: planted });
    const others = stage.idsOfObject.get('demand') ?? [];
    stage.idsOfObject.set('demand', [id]);
    stage.ids.push(id);
    const replays: string[] = [];
    for (const operation of ['readPublicDemand', 'listPublicDemands', 'exportPublicDemands']) {
      const finding = new Campaign(stage, contract, { seed: 6, runs: 40, operation, role: 'anonymous' });
      const { violations } = await finding.drive(named(operation));
      expect(violations.map(({ fault }) => fault)).toEqual([`tells ${planted}`]);
      replays.push(...violations.map(({ replay }) => replay));
    }
    for (const replay of replays) expect(await campaign.replay(readReplay(replay))).toContain(`tells ${planted}`);
    await market.withdrawDemand(owner, id);
    await stage.api.drain();
    for (const replay of replays) expect(await campaign.replay(readReplay(replay))).toEqual([]);
    stage.idsOfObject.set('demand', others);
    // Its owner goes on reading it, and is right to.
    stage.canaries.pop();
  });
});

unlessReplay('whatever is asked of', () => {
  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s, the answer is one of the contract and tells no secret',
    async (_, operation) => {
      const outcome = await campaign.drive(operation);
      report(outcome);
      expect(outcome.violations).toEqual([]);
    },
    3_600_000,
  );

  it('has been let in and been refused for many reasons, so that the above was no knocking at closed doors', () => {
    const isWhole = settings.operation === undefined && settings.role === undefined;
    if (isWhole)
      for (const status of ['200', '201', '400', '401', '403', '404', '409'])
        expect(seen.get(status)).toBeGreaterThan(0);
    if (isWhole && !settings.isShort)
      expect(operations.map(({ operationId }) => operationId).filter((one) => !granted.has(one))).toEqual(
        Object.keys(neverGranted),
      );
    expect([...seen.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
  });
});
