import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Database } from '#platform/database/database';
import type { Tx } from '#platform/database/tx';
import { CircuitBreaker } from './circuit-breaker';
import { EndpointFailed } from './endpoint-failed';
import { EndpointMetrics } from './endpoint-metrics';
import { semanticSettings, settingsOf } from './semantic-settings';

export const endpointNames = ['embeddings', 'rerank'] as const;
export type EndpointName = (typeof endpointNames)[number];

export interface EndpointStanding {
  readonly name: EndpointName;
  /** Null where none is set. */
  readonly model: string | null;
  readonly lastAnswerAt: Date | null;
  readonly awaySince: Date | null;
  /** Why it is away, as a code: http-503, timeout, wrong-dimension … */
  readonly code: string | null;
  readonly calls: number;
  readonly failures: number;
  /** Names of the settings that switch it on. */
  readonly settings: readonly string[];
}

/** Calls the services outside only while they answer, and keeps how they stand where every process can read it. */
@Injectable()
export class Endpoints {
  private readonly logger = new Logger(Endpoints.name);
  private readonly breakers: Readonly<Record<EndpointName, CircuitBreaker>>;

  constructor(
    private readonly database: Database,
    private readonly metrics: EndpointMetrics,
    clock: Clock,
  ) {
    const now = (): number => clock.now().getTime();
    this.breakers = { embeddings: new CircuitBreaker(now), rerank: new CircuitBreaker(now) };
  }

  async call<Result>(name: EndpointName, work: () => Promise<Result>): Promise<Result> {
    const breaker = this.breakers[name];
    if (!breaker.mayCall()) throw new EndpointFailed('resting', true);
    const begun = performance.now();
    const seconds = (): number => (performance.now() - begun) / 1000;
    try {
      const result = await work();
      breaker.succeeded();
      this.metrics.note(name, 'ok', seconds());
      await this.note(name, null);
      return result;
    } catch (error) {
      // What we broke off ourselves says nothing about the service.
      const code = error instanceof EndpointFailed ? error.code : 'broken';
      if (code === 'cancelled') breaker.succeeded();
      else {
        breaker.failed();
        this.metrics.note(name, code, seconds());
        await this.note(name, code);
      }
      throw error;
    }
  }

  async standings(tx?: Tx): Promise<EndpointStanding[]> {
    const settings = semanticSettings();
    const rows = await this.database.query<Omit<EndpointStanding, 'model' | 'settings'>>(
      `SELECT name, last_answer_at AS "lastAnswerAt", away_since AS "awaySince", code, calls::float8, failures::float8
         FROM semantics.endpoints ORDER BY name`,
      [],
      tx,
    );
    return rows.map((row) => ({ ...row, model: settings[row.name]?.model ?? null, settings: settingsOf[row.name] }));
  }

  /** The services that are set and do not answer. */
  async away(tx?: Tx): Promise<EndpointStanding[]> {
    return (await this.standings(tx)).filter(({ model, awaySince }) => model !== null && awaySince !== null);
  }

  private async note(name: EndpointName, code: string | null): Promise<void> {
    if (code !== null) this.logger.warn(`${name}: ${code}`);
    await this.database.query(
      `UPDATE semantics.endpoints
          SET calls = calls + 1, failures = failures + CASE WHEN $2::text IS NULL THEN 0 ELSE 1 END, code = $2,
              away_since = CASE WHEN $2::text IS NOT NULL THEN coalesce(away_since, now()) END,
              last_answer_at = CASE WHEN $2::text IS NULL THEN now() ELSE last_answer_at END
        WHERE name = $1`,
      [name, code],
    );
  }
}
