import type { SearchResult } from '../api/shapes';
import type { Api } from './api';
import { searchQuery, type Search } from './search-address';

type Found = { search: Search; result: SearchResult | null; ignored: boolean };
type Refusal = { faults?: { path?: string }[] };

/** A part of the address that the server does not understand is left out and said so; only a real fault is a fault. */
export async function forgivingSearch(api: Api, asked: Search): Promise<Found> {
  const first = await ask(api, asked);
  if (first.status !== 400) return { search: asked, result: resultOf(first), ignored: false };
  const understood = withoutFaults(asked, first.body as Refusal | null);
  const second = await ask(api, understood);
  if (second.status !== 400) return { search: understood, result: resultOf(second), ignored: true };
  const bare: Search = { q: asked.q, cursor: null };
  return { search: bare, result: resultOf(await ask(api, bare)), ignored: true };
}

function ask(api: Api, search: Search): ReturnType<Api> {
  // On a page texts that are nearly the same take one place, with the others named beneath.
  return api(`/public/search?${[searchQuery(search), 'grouped=true'].filter(Boolean).join('&')}`).catch(() => ({
    status: 503,
    body: null,
  }));
}

function resultOf({ status, body }: Awaited<ReturnType<Api>>): SearchResult | null {
  return status === 200 ? (body as SearchResult) : null;
}

/** Another set of filters has other pages, so the place in the list goes as well. */
function withoutFaults(search: Search, refusal: Refusal | null): Search {
  const wrong = new Set(refusal?.faults?.map(({ path }) => path));
  const kept = Object.entries(search).filter(([name]) => !wrong.has(name));
  return { ...Object.fromEntries(kept), q: search.q, cursor: null };
}
