import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestFeature } from '../../test/support/test-feature';
import { DemoModule } from './demo.module';
import { LoadDemo } from './load-demo';

const scripts = join(__dirname, '../../scripts/demo');

/** Whoever tries the product finds every kind of page filled: what the walk of all pages stands on. */
describe('the demo market', () => {
  let feature: TestFeature;
  let folder: string;
  let logins: Readonly<Record<string, string>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiqiao-demo-'));
    process.env.JIQIAO_LOCAL = folder;
    feature = await TestFeature.start(DemoModule);
    expect(await feature.get(LoadDemo).execute(scripts)).toBe('loaded');
    const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
    logins = Object.fromEntries(accounts.toReversed().map(({ role, login }) => [role, login]));
  }, 120_000);
  afterAll(async () => {
    await feature?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has a workbook on its way in, sent by the enterprise that one signs in as', async () => {
    const rows = await feature.query(
      `SELECT i.state, i.format FROM exchange.imports i JOIN identity.people p ON p.id = i.person_id WHERE p.login = $1`,
      [logins['enterprise']],
    );
    expect(rows).toEqual([{ state: 'received', format: 'xlsx' }]);
  });

  it('has somebody who asked to be forgotten, and no session of theirs', async () => {
    const rows = await feature.query(
      `SELECT e.state, (SELECT count(*)::int FROM account.sessions) AS sessions FROM privacy.erasures e`,
    );
    expect(rows).toEqual([{ state: 'requested', sessions: 0 }]);
  });

  it('has an achievement that waits for the office that one signs in as', async () => {
    const rows = await feature.query(
      `SELECT FROM achievement.achievements a JOIN identity.memberships m ON m.organisation_id = a.organisation_id
         JOIN identity.people p ON p.id = m.person_id WHERE p.login = $1 AND a.state = 'submitted'`,
      [logins['institute']],
    );
    expect(rows).not.toEqual([]);
  });

  it.each(['achievement.achievements', 'demand.demands'])('shows what is over as over: %s', async (table) => {
    const rows = await feature.query<{ isOver: boolean }>(
      `SELECT valid_until < (now() AT TIME ZONE 'Asia/Shanghai')::date AS "isOver" FROM ${table} WHERE state = 'expired'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ isOver }) => isOver)).toBe(true);
  });

  it('has an application to join that came back to a team that one signs in as', async () => {
    const rows = await feature.query(
      `SELECT a.state FROM enrolment.applications a JOIN identity.people p ON p.id = a.applicant_id WHERE p.login = $1`,
      [logins['startup_team']],
    );
    expect(rows).toEqual([{ state: 'returned' }]);
  });

  it('is loaded once', async () => {
    expect(await feature.get(LoadDemo).execute(scripts)).toBe('not-empty');
  });
});

interface Account {
  readonly role: string;
  readonly login: string;
}
