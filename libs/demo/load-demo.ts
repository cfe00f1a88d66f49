import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { env } from '#platform/config/env';
import { Database } from '#platform/database/database';
import { EnrolDemoCast } from './demo-cast';
import { readDemoFiles } from './demo-files';
import { PlayApplication } from './play-application';
import { PlayErasure } from './play-erasure';
import { PlayImport } from './play-import';
import { PlayMandate } from './play-mandate';
import { PlayMarket } from './play-market';

export type DemoOutcome = 'loaded' | 'not-empty' | 'half-loaded' | 'refused-in-production';

const accountsFile = 'demo-accounts.json';

/** Fills an empty installation with the demo market; every step goes through the verbs that people use. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly database: Database,
    private readonly enrolling: EnrolDemoCast,
    private readonly mandates: PlayMandate,
    private readonly applications: PlayApplication,
    private readonly market: PlayMarket,
    private readonly imports: PlayImport,
    private readonly erasures: PlayErasure,
  ) {}

  async execute(folder: string): Promise<DemoOutcome> {
    if (env().NODE_ENV === 'production') return 'refused-in-production';
    const [state] = await this.database.query<{ organisations: number; begun: boolean; done: boolean }>(
      `SELECT (SELECT count(*)::int FROM identity.organisations) AS organisations,
              EXISTS (SELECT 1 FROM identity.people WHERE login LIKE '%.example') AS begun,
              EXISTS (SELECT 1 FROM platform.audit_events WHERE action = 'load-demo') AS done`,
    );
    if (state && state.organisations > 0) return state.begun && !state.done ? 'half-loaded' : 'not-empty';
    const files = await readDemoFiles(folder);
    const cast = await this.enrolling.execute(files);
    for (const mandate of files.mandates) await this.mandates.execute(mandate, cast, files);
    for (const application of files.applications) await this.applications.execute(application, cast);
    await this.market.execute(files, cast);
    for (const sent of files.imports) await this.imports.execute(sent, cast);
    for (const erasure of files.erasures) await this.erasures.execute(erasure, cast);
    await keepAccounts(cast.accounts);
    await this.database.query(
      `INSERT INTO platform.audit_events (id, actor_label, request_id, action, entity, entity_id)
       VALUES (gen_random_uuid(), 'demo', 'load-demo', 'load-demo', 'installation', gen_random_uuid())`,
    );
    return 'loaded';
  }
}

/** Readable by their owner only: these are passwords, if only of invented people. */
async function keepAccounts(accounts: readonly object[]): Promise<void> {
  const folder = env().JIQIAO_LOCAL;
  await mkdir(folder, { recursive: true });
  const file = join(folder, accountsFile);
  await writeFile(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
