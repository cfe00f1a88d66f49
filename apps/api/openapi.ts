import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** What the Swagger plugin read from the sources; made by `npm run api:contract`, in no repository. */
const generated = join(__dirname, 'metadata');

/** Writes the contract to the file named on the command line; needs no database. */
async function write(file: string): Promise<void> {
  // Preview never connects, but the settings are read; nothing here is used.
  process.env['DATABASE_URL'] ??= 'postgresql://nowhere/none';
  const { ApiModule } = await import('./api.module.js');
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  app.setGlobalPrefix('api', { exclude: ['healthz', 'readyz'] });
  const { default: metadata } = (await import(generated)) as { default: () => Promise<Record<string, unknown>> };
  await SwaggerModule.loadPluginMetadata(metadata);
  const settings = new DocumentBuilder()
    .setTitle('技桥 Jiqiao')
    .setDescription('科技成果转化公共平台 · the open technology-transfer marketplace of a city')
    .setVersion('0.1.0')
    .addCookieAuth('__Host-jiqiao')
    // Only the operations that name a scope in x-policy take one.
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description:
        'A token that an organisation gave to a program. Sent without a cookie: with both, a request is refused (account.two-credentials).',
    })
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, settings, { operationIdFactory: (_, method) => method });
  await writeFile(file, `${JSON.stringify(withProblems(document), null, 2)}\n`);
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; texts may change.' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
    facts: {
      type: 'object',
      additionalProperties: true,
      description: 'What a program may act on; which facts there are hangs on the code.',
    },
  },
} as const;

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 8, maxLength: 255 },
  description: 'The same key, query and body get the first answer again, while one acts for the same organisation.',
} as const;

/** What is true of every operation is said once, here: its refusals, and the key of state changes. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: { ...problem } as never },
  };
  for (const item of Object.values(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
      operation.responses['default'] = { description: 'A refusal', content };
      if (method !== 'get' && !('x-repeatable' in operation))
        operation.parameters = [...(operation.parameters ?? []), { ...idempotencyKey }];
    }
  }
  return document;
}

write(process.argv[2] ?? 'apps/api/openapi.json').then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    process.exit(1);
  },
);
