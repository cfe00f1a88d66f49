import { type INestApplicationContext, Logger, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/api/api';
import { WorkerModule } from '../../apps/worker/worker.module';
import { Credentials } from '#account';
import { Enrol } from '#identity';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';
import { systemActor } from '#platform/http/actor';
import { aCreditCode } from './credit-code';
import { drain, type Parts } from './drain';
import { dropTestDatabase, testDatabaseUrl } from './test-database';
import { Visitor } from './visitor';

const boot = systemActor('test', 'test');
const kindOf = (role: Role) =>
  role === 'enterprise' || role === 'service_provider'
    ? role
    : role === 'institute' || role === 'researcher'
      ? 'institute'
      : 'platform';

export interface Enrolled {
  readonly login: string;
  readonly password: string;
  readonly personId: string;
}

/** The api as it is deployed, without its pages, and the worker's reactions; on this test file's own database. */
export class RunningApi implements Parts {
  /** `webRoot`: a folder with built pages. */
  static async start(
    given: { readonly webRoot?: string; readonly logLevel?: string; readonly logFile?: string } = {},
  ): Promise<RunningApi> {
    Object.assign(process.env, {
      DATABASE_URL: await testDatabaseUrl(),
      NODE_ENV: 'test',
      LOG_LEVEL: given.logLevel ?? 'silent',
      LOG_FILE: given.logFile ?? '',
      // Specs of the second factor say otherwise before they start; for all others signing in stays one step.
      SECOND_FACTOR: process.env.SECOND_FACTOR ?? 'off',
    });
    const app = await createApi(given);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new RunningApi(app);
  }

  private worker: Parts | undefined;
  private readonly workers: INestApplicationContext[] = [];

  private constructor(readonly app: NestFastifyApplication) {}

  readonly get = <T>(type: Type<T>): T => this.app.get(type, { strict: false });

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.get(Database).query<Row>(sql, parameters);
  }

  get anybody(): Visitor {
    return new Visitor(this.app);
  }

  organisation(role: Role, name = `${role} ${newId()}`): Promise<string> {
    return this.get(Enrol).organisation({ uscc: aCreditCode(), name, kind: kindOf(role) }, boot);
  }

  async person(memberships: readonly { organisationId: string; roles: readonly Role[] }[]): Promise<Enrolled> {
    const login = `p-${newId()}`;
    const password = `secret of ${login}`;
    const personId = await this.get(Enrol).person({ login, name: login, memberships: [] }, boot);
    // Past the rules of roles: what a role may do is tried in every kind of organisation.
    for (const { organisationId, roles } of memberships)
      await this.query(`INSERT INTO identity.memberships (person_id, organisation_id, roles) VALUES ($1, $2, $3)`, [
        personId,
        organisationId,
        roles,
      ]);
    await this.get(Credentials).give(personId, password, boot);
    return { login, password, personId };
  }

  /** Somebody with one role in an organisation of its own, or in the given one, signed in. */
  async signIn(role: Role, organisationId?: string): Promise<Visitor> {
    const actsFor = organisationId ?? (await this.organisation(role));
    const visitor = await this.anybody.signIn(await this.person([{ organisationId: actsFor, roles: [role] }]));
    return Object.assign(visitor, { organisationId: actsFor });
  }

  /** Lets the worker react to everything announced so far. */
  async drain(): Promise<number> {
    this.worker ??= await this.startWorker();
    return drain(this.worker);
  }

  /** The parts of one more worker process; it does nothing until it is told. */
  async startWorker(): Promise<Parts> {
    const context = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
    this.workers.push(context);
    return { get: (type) => context.get(type, { strict: false }) };
  }

  async stop(): Promise<void> {
    Logger.overrideLogger(false);
    for (const worker of this.workers) await worker.close();
    await this.app.close();
    await dropTestDatabase();
  }
}
