import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf } from './problem';
import type { paths } from './schema';
import { goToSignIn } from './sign-in-address';

const manners: Middleware = {
  onRequest({ request }) {
    // Messages of the server come in the language of the screen, not of the browser.
    request.headers.set('accept-language', document.documentElement.lang);
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    // A refused command stays on its page, so that nothing typed is lost; its notice offers to sign in again.
    if (response.status === 401 && request.method === 'GET') goToSignIn();
    throw await problemOf(response);
  },
};

export const client = createClient<paths>({ baseUrl: '' });
client.use(manners);

/** A refusal is thrown by the middleware, so a settled call has its answer. */
export function answerOf<T>({ data }: { data?: T }): T {
  return data as T;
}

/** The header of a command. The key names one click: sent again after a lost answer, the server recognises it and does nothing twice. */
export function once(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
