import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { env } from '#platform/config/env';
import { keptAs, mayBeKnown } from './page-freshness';

type Language = 'zh' | 'en';
type ApiAnswer = { status: number; body: unknown };
type RenderRequest = {
  url: string;
  publicUrl: string;
  operator: { zh: string; en: string; contact: string };
  language: Language;
  requestId: string;
  api: (path: string) => Promise<ApiAnswer>;
  report: (fault: unknown) => void;
};
/** What dist/web/ssr.js exports. The api loads it by path: it never imports the web's source. */
type WebRenderer = { render(request: RenderRequest): Promise<{ status: number; html: string }> };

type PageRequest = { id: string; url: string; ip: string; headers: IncomingHttpHeaders };
/** Without html where the reader keeps the page already. */
export type PageAnswer = { status: number; html: string | null; headers: Record<string, string> };

const logger = new Logger('WebPages');
const assetName = /^\/assets\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*(?:\?|$)/;
const year = 365 * 24 * 3600;

/**
 * Styles and scripts come from this server or, in the console, carry this answer's nonce; nothing else runs, frames or
 * phones out. The public pages have none of their own in them, so they need no nonce and stay the same until they change.
 */
export function contentSecurityPolicy(nonce?: string): string {
  const ours = nonce ? `'self' 'nonce-${nonce}'` : "'self'";
  return [
    "default-src 'self'",
    `script-src ${ours}`,
    `style-src ${ours}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Call before `app.init()` or `app.listen()`; Nest's own routes stay more specific than the pages' wildcard. Answers the
 * page for an address that no route is asked about.
 */
export async function registerWebPages(
  app: NestFastifyApplication,
  options: { webRoot: string },
): Promise<(request: PageRequest) => Promise<PageAnswer>> {
  const webRoot = resolve(options.webRoot);
  const web = loadWeb(webRoot);
  app.useStaticAssets({
    root: join(webRoot, 'assets'),
    prefix: '/assets/',
    // Every name carries a hash of its content, so a name never changes its meaning.
    immutable: true,
    maxAge: year * 1000,
    preCompressed: true,
    index: false,
    decorateReply: false,
  });

  const fastify = app.getHttpAdapter().getInstance();
  // The static files refuse a folder or a way out of it with 403, which tells that there is something; here is nothing.
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/assets/*' && !assetName.test(request.url)) return reply.callNotFound();
    return undefined;
  });
  for (const path of ['/console', '/console/*']) {
    fastify.get(path, async (request, reply) => {
      const answer = consoleShell(web.shell, request);
      return reply.status(answer.status).headers(answer.headers).type('text/html; charset=utf-8').send(answer.html);
    });
  }
  fastify.get('/*', async (request, reply) => {
    if (/^\/api(\/|\?|$)/.test(request.url)) return reply.callNotFound();
    const requestId = String(reply.getHeader('x-request-id') ?? request.id);
    const answer = await publicPage(web.renderer, app, request, requestId);
    return reply.status(answer.status).headers(answer.headers).type('text/html; charset=utf-8').send(answer.html);
  });
  return ({ id, ip, headers }) => publicPage(web.renderer, app, { id, ip, headers, url: '/404' }, id);
}

function loadWeb(webRoot: string): { renderer: WebRenderer; shell: string } {
  const rendererFile = join(webRoot, 'ssr.js');
  if (!existsSync(rendererFile)) {
    throw new Error(`The web is not built: ${rendererFile} is missing. Run: node scripts/build-web.mjs`);
  }
  const renderer = createRequire(rendererFile)(rendererFile) as WebRenderer;
  return { renderer, shell: readFileSync(join(webRoot, 'console.html'), 'utf8') };
}

function consoleShell(shell: string, request: PageRequest): PageAnswer {
  const nonce = newNonce();
  const { language, headers } = languageOf(request);
  const html = shell
    .replaceAll('__NONCE__', nonce)
    .replace('<html lang="zh-CN">', `<html lang="${language === 'en' ? 'en' : 'zh-CN'}">`);
  return { status: 200, html, headers: { ...headers, ...pageHeaders(nonce), 'cache-control': 'no-store' } };
}

async function publicPage(
  renderer: WebRenderer,
  app: NestFastifyApplication,
  request: PageRequest,
  requestId: string,
): Promise<PageAnswer> {
  const { language, headers } = languageOf(request);
  const { PUBLIC_URL, OPERATOR_ZH, OPERATOR_EN, OPERATOR_CONTACT } = env();
  let retryAfter: string | undefined;
  const api = inProcessApi(app, request, { language, onLimit: (seconds) => (retryAfter = seconds) });
  const { status, html } = await renderer.render({
    url: request.url.replace(/^\/+/, '/'),
    publicUrl: PUBLIC_URL,
    operator: { zh: OPERATOR_ZH, en: OPERATOR_EN, contact: OPERATOR_CONTACT },
    language,
    requestId,
    api,
    report: (fault) => logger.error({ requestId, err: fault }),
  });
  // What the page lacks is not broken: the visitor asked for too much of it.
  const isTooMuch = retryAfter !== undefined && status >= 500;
  const kept = keptAs({ status: isTooMuch ? 429 : status, html }, request.headers);
  const wait: Record<string, string> = isTooMuch ? { 'retry-after': String(retryAfter) } : {};
  return { ...kept, headers: { ...headers, ...pageHeaders(), ...kept.headers, ...wait } };
}

/** The page reads the same routes that everyone else does, as the person who asked for the page. */
function inProcessApi(
  app: NestFastifyApplication,
  request: PageRequest,
  { language, onLimit }: { language: Language; onLimit: (retryAfter: string) => void },
) {
  const cookie = request.headers.cookie ?? '';
  return async (path: string): Promise<ApiAnswer> => {
    if (path === '/session' && !mayBeKnown(request.headers)) return { status: 401, body: null };
    const answer = await app.inject({
      method: 'GET',
      url: `/api${path}`,
      headers: { accept: 'application/json', 'accept-language': language, cookie },
      // Counted as the visitor's own; no header says it, so nobody can write one that does.
      remoteAddress: request.ip,
    });
    if (answer.statusCode === 429) onLimit(String(answer.headers['retry-after']));
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, body: isJson ? (JSON.parse(answer.payload) as unknown) : null };
  };
}

function newNonce(): string {
  return randomBytes(18).toString('base64');
}

function pageHeaders(nonce?: string): Record<string, string> {
  return { 'content-security-policy': contentSecurityPolicy(nonce), vary: 'Accept-Language, Cookie' };
}

/** An explicit `?lang=` wins and is remembered; then the remembered one; then the browser's; then Chinese. */
function languageOf(request: PageRequest): { language: Language; headers: Record<string, string> } {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang');
  if (asked === 'zh' || asked === 'en') {
    // On plain http a browser would not take it back; there the installation has no https to keep it for.
    const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
    return {
      language: asked,
      headers: { 'set-cookie': `lang=${asked}; Path=/; Max-Age=${year}; SameSite=Lax${secure}` },
    };
  }
  const remembered = /(?:^|;\s*)lang=(zh|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  const language = remembered ?? preferred(request.headers['accept-language'] ?? '');
  return { language: language === 'en' ? 'en' : 'zh', headers: {} };
}

function preferred(acceptLanguage: string): string | undefined {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ language }) => language === 'zh' || language === 'en')
    .sort((a, b) => b.quality - a.quality)[0]?.language;
}
