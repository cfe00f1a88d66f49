import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NotFound } from '#kernel/domain-error';
import { mayPass } from '#platform/http/limit-everybody';
import { Limiter } from '#platform/limits/limiter';
import { alertsOffPath, StopAlerts } from '#search';

/**
 * One click in a mail program (RFC 8058), or the button of the page under the same address: POST stops the alerts that
 * the token names, GET only shows the page. Outside /api, since a form and no program of ours sends it; it acts for
 * whoever the token names and for nobody's session. Call before `app.init()`.
 */
export function registerUnsubscribe(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const [limiter, stopping] = [app.get(Limiter), app.get(StopAlerts, { strict: false })];
  // Mail programs send either kind of form; what is in it says nothing that the address does not.
  fastify.post(alertsOffPath, { config: { multipart: true } }, async (request, reply) => {
    if (!(await mayPass(limiter, request, reply, 'unsubscribe'))) return reply;
    const { token, lang } = request.query as Record<string, unknown>;
    const outcome = await stopping.execute(typeof token === 'string' ? token : '', request.id).then(
      () => ({ status: 200, shows: 'stopped' }),
      (error: unknown) => {
        if (!(error instanceof NotFound)) throw error;
        return { status: 404, shows: 'unusable' };
      },
    );
    const language = lang === 'en' ? 'en' : 'zh';
    const { 'user-agent': agent = '' } = request.headers;
    // Answered itself and not led to: a mail program follows nowhere.
    const page = await fastify.inject({
      method: 'GET',
      url: `${alertsOffPath}?shows=${outcome.shows}&lang=${language}`,
      headers: { 'user-agent': agent, host: request.headers.host ?? '' },
      remoteAddress: request.ip,
    });
    const { 'content-security-policy': policy, 'content-type': type } = page.headers;
    void reply.status(outcome.status).header('cache-control', 'no-store');
    if (page.statusCode !== 200 || !policy) return reply.type('text/plain; charset=utf-8').send(outcome.shows);
    return reply.headers({ 'content-security-policy': policy, 'content-type': type }).send(page.body);
  });
}
