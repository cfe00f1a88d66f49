import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';

/** A text: a revision as it stands, or as it was when it was handed in for that time. */
export type TextAt = { readonly revision: number; readonly submission: number | null };

const submissionOf = ({ submission }: TextAt) => ({ submission: submission ?? undefined });

/** Under the demand's own key, so that each save makes it stale. */
export const demandPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand', id, 'preview'],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/preview', { params: { path: { id } } })),
  });

export const demandRevisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['demand', id, 'revisions'],
    queryFn: async () => answerOf(await client.GET('/api/demands/{id}/revisions', { params: { path: { id } } })),
  });

export const demandTextQuery = (id: string, at: TextAt) =>
  queryOptions({
    queryKey: ['demand', id, 'revisions', at.revision, at.submission],
    queryFn: async () =>
      answerOf(
        await client.GET('/api/demands/{id}/revisions/{number}', {
          params: { path: { id, number: at.revision }, query: submissionOf(at) },
        }),
      ),
  });

export const achievementPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['achievement', id, 'preview'],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/preview', { params: { path: { id } } })),
  });

export const achievementRevisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['achievement', id, 'revisions'],
    queryFn: async () => answerOf(await client.GET('/api/achievements/{id}/revisions', { params: { path: { id } } })),
  });

export const achievementTextQuery = (id: string, at: TextAt) =>
  queryOptions({
    queryKey: ['achievement', id, 'revisions', at.revision, at.submission],
    queryFn: async () =>
      answerOf(
        await client.GET('/api/achievements/{id}/revisions/{number}', {
          params: { path: { id, number: at.revision }, query: submissionOf(at) },
        }),
      ),
  });
