import { DataSource } from 'typeorm';
import { newId } from '#kernel/id';
import { KeepFeedback1764000000031 } from '../../migrations/1764000000031-keep-feedback';
import { TestFeature } from '../../test/support/test-feature';
import { FeedbackModule } from './feedback.module';
import { FeedbackQueries } from './feedback.queries';

let feature: TestFeature;
beforeAll(async () => (feature = await TestFeature.start(FeedbackModule)));
afterAll(() => feature.stop());

const migrate = async (way: 'up' | 'down') => {
  const runner = feature.get(DataSource).createQueryRunner();
  await new KeepFeedback1764000000031()[way](runner);
  await runner.release();
};

const [demand, achievement, enterprise, institute, person, run] = Array.from({ length: 6 }, newId);
const matches = [newId(), newId()];

/** Two words as they were kept before there was a ledger. */
async function sayAsBefore(): Promise<void> {
  const version = `INSERT INTO matching.documents (object_id, seq, kind, revision_id, organisation_id, content) VALUES ($1, $2, $3, $4, $5, '{}')`;
  await feature.query(version, [demand, 1, 'demand', newId(), enterprise]);
  await feature.query(version, [achievement, 2, 'achievement', newId(), institute]);
  await feature.query(version, [matches[1], 3, 'achievement', newId(), institute]);
  await feature.query(
    `INSERT INTO matching.runs (id, trigger_kind, trigger_id, seq, engine_version, weights, as_of, document_count, excluded, result_hash, duration_ms)
     VALUES ($1, 'demand', $2, 2, 'e', '{"version": "weights-1"}', '2026-01-01', 2, '{}', 'h', 1)`,
    [run, demand],
  );
  for (const [i, [achievementId, seq]] of [
    [achievement, 2],
    [matches[1], 3],
  ].entries())
    await feature.query(
      `INSERT INTO matching.matches (id, run_id, demand_id, demand_seq, achievement_id, achievement_seq, score, criteria)
       VALUES ($1, $2, $3, 1, $4, $5, 0.5, '[{"criterion": "text", "value": 0.5}, {"criterion": "price", "value": null}]')`,
      [matches[i], run, demand, achievementId, seq],
    );
  const word = `INSERT INTO matching.feedback (demand_id, achievement_id, organisation_id, match_id, verdict, reason_code, reason_text, version, person_id, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)`;
  await feature.query(word, [
    demand,
    achievement,
    enterprise,
    matches[0],
    'not_relevant',
    'too_early',
    '样机',
    person,
    '2026-02-02',
  ]);
  await feature.query(word, [demand, matches[1], enterprise, matches[1], 'relevant', null, null, person, '2026-02-01']);
}

describe('the words that were kept before there was a ledger', () => {
  it('begin it, in the order in which they were said, and go back where they came from', async () => {
    await migrate('down');
    await sayAsBefore();
    await migrate('up');
    const ledger = await feature.get(FeedbackQueries).upTo(99);
    expect(ledger).toMatchObject([
      { number: 1, achievementId: matches[1], verdict: 'relevant', side: 'demand', voiceId: enterprise },
      {
        number: 2,
        demandId: demand,
        verdict: 'not_relevant',
        reasonCode: 'too_early',
        personId: person,
        demandOrganisationId: enterprise,
        achievementOrganisationId: institute,
        criterionValues: { text: 0.5, price: null },
      },
    ]);
    expect(await feature.get(FeedbackQueries).lastNumber()).toBe(2);
    expect(await feature.query(`SELECT number::int, text FROM feedback.statement_texts`)).toEqual([
      { number: 2, text: '样机' },
    ]);
    await migrate('down');
    expect(await feature.query(`SELECT verdict, reason_text AS text FROM matching.feedback ORDER BY at`)).toEqual([
      { verdict: 'relevant', text: null },
      { verdict: 'not_relevant', text: '样机' },
    ]);
    await migrate('up');
  });
});
