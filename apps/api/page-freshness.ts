import type { IncomingHttpHeaders } from 'node:http';
import { entityTag, isAmong } from '#platform/http/entity-tag';

type Page = { readonly status: number; readonly html: string };
type Fresh = { readonly status: number; readonly html: string | null; readonly headers: Record<string, string> };

const sessionCookie = '__Host-jiqiao=';
const notModified = 304;

/** Whoever has a session may be named on the page, and may be shown what others are not. */
export function mayBeKnown({ cookie = '' }: IncomingHttpHeaders): boolean {
  return cookie.includes(sessionCookie);
}

/** A page for everybody is kept and asked for again by its tag; a page for one person is kept nowhere. */
export function keptAs({ status, html }: Page, headers: IncomingHttpHeaders): Fresh {
  if (mayBeKnown(headers)) return { status, html, headers: { 'cache-control': 'no-store' } };
  const asked = { 'cache-control': 'private, no-cache' };
  if (status !== 200) return { status, html, headers: asked };
  const etag = entityTag(html);
  const isSame = isAmong(etag, headers['if-none-match']);
  return { status: isSame ? notModified : 200, html: isSame ? null : html, headers: { ...asked, etag } };
}
