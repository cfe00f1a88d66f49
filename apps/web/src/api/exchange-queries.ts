import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client, once } from './client';
import { problemOf } from './problem';
import type { Answer, Receipt } from './shapes';

export type ImportRun = Answer<'/api/imports', 'get'>['items'][number];
export type ImportDetail = Answer<'/api/imports/{id}', 'get'>;
export type ImportKind = ImportRun['kind'];
export type ExportJob = Answer<'/api/exports/{id}', 'get'>;
export type SheetFormat = ExportJob['format'];

const askAgainAfter = 1_000;
const isMoving = (state: ImportRun['state']) => state === 'received' || state === 'checking' || state === 'storing';
const byId = (id: string) => ({ params: { path: { id } } });

export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  initialPageParam: undefined as string | undefined,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/imports', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Asked again while the worker is at it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/imports/{id}', byId(id))),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data.state) ? askAgainAfter : false),
  });

export const exportsQuery = infiniteQueryOptions({
  queryKey: ['exports'],
  initialPageParam: undefined as string | undefined,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/exports', { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.nextCursor ?? undefined,
  refetchInterval: ({ state: { data } }) =>
    data?.pages.some(({ items }) => items.some(({ state }) => state === 'waiting')) ? askAgainAfter : false,
});

export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/exports/{id}', byId(id))),
    refetchInterval: ({ state: { data } }) => (data?.state === 'waiting' ? askAgainAfter : false),
  });

export const templateAddress = (kind: ImportKind, language: string) =>
  `/api/imports/template?${new URLSearchParams({ kind, language }).toString()}`;
export const faultBookAddress = (id: string) => `/api/imports/${id}/errors.xlsx`;
export const fileAddress = (id: string) => `/api/files/${id}/content`;

/** Lists that can be taken out, by the address that gives their pages. */
export type ExportAddress =
  | '/api/demands/export'
  | '/api/exposure/export'
  | '/api/achievements/export'
  | '/api/screening-queue/export'
  | '/api/achievement-review-queue/export'
  | '/api/office-review-queue/export'
  | '/api/public/demands/export'
  | '/api/public/achievements/export';

/** The list's own filter as its address has it; several values of one name are repeated. */
export type ListFilter = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

function addressOf(list: ExportAddress, filter: ListFilter, format: SheetFormat): string {
  const query = new URLSearchParams({ format, language: document.documentElement.lang === 'en' ? 'en' : 'zh' });
  for (const [name, value] of Object.entries(filter))
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) query.append(name, String(each));
  return `${list}?${query.toString()}`;
}

const headers = (more: Record<string, string> = {}) => ({ 'accept-language': document.documentElement.lang, ...more });

/** The file and its name; a list that is too long is refused, and asked for in the background instead. */
export async function fetchExport(list: ExportAddress, filter: ListFilter, format: SheetFormat) {
  const answer = await fetch(addressOf(list, filter, format), { headers: headers() });
  if (!answer.ok) throw await problemOf(answer);
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  return { content: await answer.blob(), name: name ? decodeURIComponent(name) : `list.${format}` };
}

export async function askForExport(
  key: string,
  { list, filter, format }: { list: ExportAddress; filter: ListFilter; format: SheetFormat },
): Promise<Receipt> {
  const answer = await fetch(addressOf(list, filter, format), { method: 'POST', headers: headers(once(key)) });
  if (!answer.ok) throw await problemOf(answer);
  return (await answer.json()) as Receipt;
}
