// Every operation of apps/api/openapi.json with valid, boundary and broken input as each sender: nothing breaks, nothing
// is answered that the contract does not say, nobody reads what is not theirs. `npm test` sends a few requests of a fixed
// seed; `npm run test:fuzz -- --seed N --runs N --operation NAME --role NAME` as many as one likes, and prints a table.
import { appendFileSync } from 'node:fs';
import { wideLimits } from '../support/wide-limits';
import { Campaign, type Outcome, type Settings } from './campaign';
import { type Operation, readContract } from './contract';
import { Stage } from './stage';
import { faultsOf } from './verdict';

process.env.LIMITS = wideLimits;

const asked = process.env.JIQIAO_FUZZ;
const settings: Settings = asked ? (JSON.parse(asked) as Settings) : { seed: 6, runs: 2, isShort: true };
const figures = process.env.JIQIAO_FUZZ_FIGURES;
const contract = readContract();
const operations = contract.operations.filter(({ operationId }) => operationId === (settings.operation ?? operationId));

let stage: Stage;
let campaign: Campaign;
const seen = new Map<string, number>();
beforeAll(async () => {
  stage = await Stage.open();
  campaign = new Campaign(stage, contract, settings);
}, 300_000);
afterAll(() => stage.stop());

function report(outcome: Outcome): void {
  for (const [status, times] of Object.entries(outcome.statuses)) seen.set(status, (seen.get(status) ?? 0) + times);
  if (figures) appendFileSync(figures, `${JSON.stringify(outcome)}\n`);
}

it('finds the words that were planted where they may be read, so that it would find them elsewhere', async () => {
  const operation = contract.operations.find(({ operationId }) => operationId === 'readDemand') ?? operations[0];
  const asExpert = await stage.sender('expert');
  const told: string[] = [];
  for (const id of stage.idsOfObject.get('demand') ?? []) {
    const { status, headers, text } = await asExpert.get(`/demands/${id}`);
    const given = { operation: operation as Operation, schemas: contract.schemas, canaries: stage.canaries };
    expect(faultsOf(given, 'expert', { status, headers, text })).toEqual([]);
    told.push(...faultsOf(given, 'service_provider', { status, headers, text }));
  }
  expect(new Set(told)).toEqual(
    new Set(['tells CANARY-demand-contact-CANARY', 'tells SECRET-OF-OWN', 'tells SECRET-OF-OTHER']),
  );
});

describe('whatever is asked of', () => {
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
    expect([...seen.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
  });
});
