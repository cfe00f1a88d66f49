import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type Exposure = Answer<'/api/exposure', 'get'>;
export type ExposureGroup = Exposure['groups'][number];
export type Period = { from?: string; to?: string };

export const exposureQuery = (period: Period, language: string) =>
  queryOptions({
    // The words of the groups come with the answer.
    queryKey: ['exposure', period, language],
    queryFn: async () => answerOf(await client.GET('/api/exposure', { params: { query: period } })),
  });

export const ownExposureQuery = queryOptions({
  queryKey: ['exposure', 'own'],
  queryFn: async () => answerOf(await client.GET('/api/exposure/own')),
});
