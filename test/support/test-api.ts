import { Global, Module, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { newId } from '#kernel/id';
import type { Actor } from '#platform/http/actor';
import { ActorSource } from '#platform/http/actor-source';
import { HttpModule } from '#platform/http/http.module';
import { PlatformModule } from '#platform/platform.module';
import { dropTestDatabase, testDatabaseUrl } from './test-database';

const actorHeader = 'x-test-actor';

/** Takes the test's word for who is asking; how people sign in is identity's own test. */
class StatedActor extends ActorSource {
  async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const stated = request.headers[actorHeader];
    return typeof stated === 'string' ? (JSON.parse(stated) as Actor) : null;
  }
}

@Global()
@Module({ providers: [{ provide: ActorSource, useClass: StatedActor }], exports: [ActorSource] })
class StatedActorModule {}

interface Ask {
  readonly as?: Actor;
  readonly body?: object;
  readonly key?: string | null;
  readonly language?: 'zh' | 'en';
}

/** Controllers with everything below them, on this test file's own database. */
export class TestApi {
  static async start(...modules: Type[]): Promise<TestApi> {
    process.env.DATABASE_URL = await testDatabaseUrl();
    const testing = await Test.createTestingModule({
      imports: [PlatformModule, HttpModule, StatedActorModule, ...modules],
    }).compile();
    const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    app.setGlobalPrefix('api');
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app);
  }

  private constructor(private readonly app: NestFastifyApplication) {}

  get<T>(type: Type<T> | (abstract new (...given: never[]) => T)): T {
    return this.app.get(type, { strict: false });
  }

  /** Each state change carries a key of its own unless the test names one, or null for none. */
  async ask<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { as, body, key = newId(), language = 'zh' }: Ask = {},
  ) {
    const headers: Record<string, string> = { 'accept-language': language };
    if (as) headers[actorHeader] = JSON.stringify(as);
    if (method !== 'GET' && key !== null) headers['idempotency-key'] = key;
    const response = await this.app.inject({ method, url: `/api${path}`, headers, payload: body });
    return {
      status: response.statusCode,
      headers: response.headers,
      body: JSON.parse(response.body || 'null') as Body,
    };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await dropTestDatabase();
  }
}
