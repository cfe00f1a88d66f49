import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** One text: as it stands, or as it was handed in for that time. */
export type TextAt = { revision: number; submission: number | null };

const at = (id: string, { revision, submission }: TextAt) => ({
  params: { path: { id, number: revision }, query: { submission: submission ?? undefined } },
});

export const demandTextQuery = (id: string, text: TextAt) =>
  queryOptions({
    queryKey: ['demand', id, 'text', text.revision, text.submission],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/revisions/{number}', at(id, text))),
  });

export const achievementTextQuery = (id: string, text: TextAt) =>
  queryOptions({
    queryKey: ['achievement', id, 'text', text.revision, text.submission],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/revisions/{number}', at(id, text))),
  });

/** What the public would read of what is written so far; the version makes every save a new one. */
export const achievementPreviewQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['achievement', id, 'preview', version],
    queryFn: async () =>
      answerOf(await client.GET('/api/achievements/{id}/preview', { params: { path: { id } } })),
  });
