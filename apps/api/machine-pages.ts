import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FeedAsked, ReadFeed, ReadSitemap } from '#syndication';
import { highTechFields } from '#taxonomy';
import { env } from '#platform/config/env';
import { ExportLists } from '#platform/export/export-lists';
import { entityTag, isAmong } from '#platform/http/entity-tag';
import { mayPass } from '#platform/http/limit-everybody';
import { sheetHeaders } from '#platform/http/send-sheet';
import { Limiter } from '#platform/limits/limiter';
import type { LimitName } from '#platform/limits/limits';
import { writeSheet } from '#platform/sheet/write-sheet';

const kinds = ['demands', 'achievements'] as const;
const minutes = 60;
const hour = 60 * minutes;
const xml = 'application/xml; charset=utf-8';

/** Once built the contract stands two folders up from the sources' place; it goes out as it is in the repository. */
const contractFile = [join(__dirname, 'openapi.json'), join(__dirname, '../../../apps/api/openapi.json')].find((file) =>
  existsSync(file),
);

/**
 * What programs ask for that come by themselves: rules for robots, the map of the site, feeds, whole files of the
 * public lists. Outside /api, where such programs look for it. Call before `app.init()`.
 */
export function registerMachinePages(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const within = limiting(app.get(Limiter));
  const [feeds, sitemap] = [app.get(ReadFeed, { strict: false }), app.get(ReadSitemap, { strict: false })];
  const whole = wholeList(app.get(ExportLists, { strict: false }));

  const map = within('search', async (request, reply) => {
    const part = named(request, /^([\w-]{1,40})\.xml$/);
    const body = part === null ? await sitemap.index() : await sitemap.part(part);
    return body === null ? reply.callNotFound() : give(request, reply, { body, type: xml, seconds: hour });
  });
  fastify.get('/sitemap.xml', map);
  fastify.get('/sitemaps/:part', map);
  fastify.get('/robots.txt', async (request, reply) =>
    give(request, reply, { body: robots(), type: 'text/plain; charset=utf-8', seconds: hour }),
  );
  fastify.get('/feeds/:feed', async (request, reply) => {
    const kind = kindOf(request, 'atom');
    const fields = fieldsOf(request);
    if (!kind || !fields) return reply.callNotFound();
    const body = await feeds.execute({ kind, fields, language: languageOf(request) });
    return give(request, reply, { body, type: 'application/atom+xml; charset=utf-8', seconds: 5 * minutes });
  });
  fastify.get('/open-data/openapi.json', async (request, reply) => {
    if (!contractFile) return reply.callNotFound();
    const body = await readFile(contractFile, 'utf8');
    return give(request, reply, { body, type: 'application/json; charset=utf-8', seconds: hour });
  });
  fastify.get('/open-data/:file', within('export', whole));
}

type Answering = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function limiting(limiter: Limiter): (limit: LimitName, answer: Answering) => Answering {
  return (limit, answer) => async (request, reply) =>
    (await mayPass(limiter, request, reply, limit)) ? answer(request, reply) : reply;
}

/** As long as the list is: rows are read while the file is on its way, and only as fast as it is taken. */
function wholeList(lists: ExportLists): Answering {
  return (request, reply) => {
    const kind = kindOf(request, 'csv');
    if (!kind) return Promise.resolve(reply.callNotFound());
    const list = lists.named(`public-${kind}`);
    const pages = lists.pages(list, { filter: {}, actor: undefined });
    const { type, disposition } = sheetHeaders(kind, 'csv');
    void reply.headers({ 'content-type': type, 'content-disposition': disposition, 'cache-control': 'no-store' });
    return Promise.resolve(reply.send(writeSheet(lists.sheetOf(list, pages, languageOf(request)), 'csv')));
  };
}

type Given = { readonly body: string; readonly type: string; readonly seconds: number };

/** With a mark of its content: whoever has it already is told so in one line. */
function give(request: FastifyRequest, reply: FastifyReply, { body, type, seconds }: Given): FastifyReply {
  const etag = entityTag(body);
  void reply.headers({ etag, 'cache-control': `public, max-age=${seconds}` });
  if (isAmong(etag, request.headers['if-none-match'])) return reply.status(304).send();
  return reply.type(type).send(body);
}

/** The last part of the address where it has the form; empty where it has not, null where there is none. */
function named(request: FastifyRequest, form: RegExp): string | null {
  const [last] = Object.values(request.params as Record<string, string>);
  return last === undefined ? null : (form.exec(last)?.[1] ?? '');
}

function kindOf(request: FastifyRequest, suffix: 'atom' | 'csv'): FeedAsked['kind'] | undefined {
  return kinds.find((kind) => named(request, /^([a-z]+\.[a-z]+)$/) === `${kind}.${suffix}`);
}

function valuesOf(request: FastifyRequest, name: string): string[] {
  const value = (request.query as Record<string, string | string[] | undefined>)[name];
  return value === undefined ? [] : [value].flat();
}

/** Null where one of them is none of the table: a feed of nothing would be waited for in vain. */
function fieldsOf(request: FastifyRequest): string[] | null {
  const fields = [...new Set(valuesOf(request, 'field'))];
  return fields.every((field) => highTechFields.has(field)) ? fields : null;
}

/** The address alone decides: what is fetched by a program and kept by caches must not depend on who asks. */
function languageOf(request: FastifyRequest): 'zh' | 'en' {
  return valuesOf(request, 'lang')[0] === 'en' ? 'en' : 'zh';
}

/** Everything public may be read; what is for one person, or without end, is not looked for. */
function robots(): string {
  const closed = [
    '/console',
    '/queues',
    '/api/',
    '/register',
    '/confirm',
    '/forgot',
    '/reset',
    '/invitation',
    '/alerts/',
  ];
  const endless = ['/search?', '/*cursor=', '/*questions='];
  return [
    'User-agent: *',
    ...[...closed, ...endless].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().PUBLIC_URL}/sitemap.xml`,
    '',
  ].join('\n');
}
