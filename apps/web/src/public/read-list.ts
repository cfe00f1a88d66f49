import type { PublicAchievementCounts, PublicAchievements, PublicDemandCounts, PublicDemands } from '../api/shapes';
import type { Api } from './api';
import { type ListAddress, listQuery } from './list-address';

export type ListResult = PublicDemands | PublicAchievements;
export type ListCounts = PublicDemandCounts | PublicAchievementCounts;
export type FoundList = {
  address: ListAddress;
  result: ListResult | null;
  counts: ListCounts | null;
  ignored: boolean;
};
type Refusal = { faults?: { path?: string }[] } | null;

/** A part of the address that the server does not understand is left out and said so; counts may fail alone. */
export async function readPublicList(api: Api, asked: ListAddress): Promise<FoundList> {
  const first = await ask(api, asked);
  if (first.status !== 400) return found(api, asked, { answer: first, ignored: false });
  const understood = withoutFaults(asked, first.body as Refusal);
  const second = await ask(api, understood);
  if (second.status !== 400) return found(api, understood, { answer: second, ignored: true });
  const bare = { ...asked, chosen: {}, entered: {}, sort: null, cursor: null };
  return found(api, bare, { answer: await ask(api, bare), ignored: true });
}

type Answered = { answer: Awaited<ReturnType<Api>>; ignored: boolean };

async function found(api: Api, address: ListAddress, { answer, ignored }: Answered): Promise<FoundList> {
  const query = listQuery({ ...address, sort: null, cursor: null });
  const counts = await api(`/public/${address.kind}s/counts?${query}`).catch(() => ({ status: 503, body: null }));
  return {
    address,
    ignored,
    result: answer.status === 200 ? (answer.body as ListResult) : null,
    counts: counts.status === 200 ? (counts.body as ListCounts) : null,
  };
}

function ask(api: Api, address: ListAddress): ReturnType<Api> {
  return api(`/public/${address.kind}s?${listQuery(address)}`).catch(() => ({ status: 503, body: null }));
}

/** Another set of filters has other pages, so the place in the list goes as well. */
function withoutFaults(address: ListAddress, refusal: Refusal): ListAddress {
  const wrong = new Set(refusal?.faults?.map(({ path }) => path?.split('.')[0]));
  const kept = <Value>(given: Record<string, Value>) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)));
  return {
    ...address,
    chosen: kept(address.chosen),
    entered: kept(address.entered),
    sort: wrong.has('sort') ? null : address.sort,
    cursor: null,
  };
}
