import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/id';
import type { Role } from '#kernel/role';
import { Database } from '#platform/database/database';
import type { Actor } from '#platform/http/actor';
import { PlatformModule } from '#platform/platform.module';
import { dropTestDatabase, testDatabaseUrl } from './test-database';

/** Runs with the real time until a test sets it. */
export class TestClock extends Clock {
  private fixed: Date | undefined;

  now(): Date {
    return this.fixed ?? new Date();
  }

  set(instant: string): void {
    this.fixed = new Date(instant);
  }
}

export interface AuditTrace {
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reasonCodes: string[];
  readonly personId: string | null;
}

/** Features with everything below them, on this test file's own database; only the clock is not the real one. */
export class TestFeature {
  static async start(...modules: Type[]): Promise<TestFeature> {
    process.env.DATABASE_URL = await testDatabaseUrl();
    const clock = new TestClock();
    const building = Test.createTestingModule({ imports: [PlatformModule, ...modules] })
      .overrideProvider(Clock)
      .useValue(clock);
    const testing = await building.compile();
    await testing.init();
    return new TestFeature(
      (type) => testing.get(type, { strict: false }),
      () => testing.close(),
      clock,
    );
  }

  private constructor(
    readonly get: <T>(type: Type<T> | (abstract new (...given: never[]) => T)) => T,
    private readonly close: () => Promise<void>,
    readonly clock: TestClock,
  ) {}

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.get(Database).query<Row>(sql, parameters);
  }

  /** What the audit keeps of one object; moves of one transaction in no certain order. */
  auditOf(entityId: string): Promise<AuditTrace[]> {
    return this.query<AuditTrace>(
      `SELECT action, from_state AS "from", to_state AS "to", reason_codes AS "reasonCodes", person_id AS "personId"
         FROM platform.audit_events WHERE entity_id = $1 ORDER BY at, id`,
      [entityId],
    );
  }

  /** What was announced about one object, oldest first. */
  messagesAbout(key: string): Promise<{ topic: string; payload: object }[]> {
    return this.query(`SELECT topic, payload FROM platform.outbox_messages WHERE key = $1 ORDER BY occurred_at, id`, [
      key,
    ]);
  }

  async stop(): Promise<void> {
    await this.close();
    await dropTestDatabase();
  }
}

/** Somebody with one role in one organisation. */
export function anActor(role: Role, organisationId: string): Actor & { organisationId: string } {
  return { personId: newId(), organisationId, roles: [role], label: 'person', requestId: 'test' };
}
