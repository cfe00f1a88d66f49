import { queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { Answer } from './shapes';

export type PairStanding = Answer<'/api/demands/{id}/matches/why', 'get'>;
export type Sentence = PairStanding['sentences'][number];
export type Complexity = Answer<'/api/demands/{id}/complexity', 'get'>;

/** Computed on the market of the moment: never kept for later. */
const ofNow = { staleTime: 0, gcTime: 0 };

export const whyMatchQuery = (demandId: string, achievementId: string) =>
  queryOptions({
    queryKey: ['matches', demandId, 'why', achievementId],
    ...ofNow,
    queryFn: async () =>
      answerOf(
        await client.GET('/api/demands/{id}/matches/why', {
          params: { path: { id: demandId }, query: { achievementId } },
        }),
      ),
  });

export const whyInterestQuery = (achievementId: string, demandId: string) =>
  queryOptions({
    queryKey: ['interest', achievementId, 'why', demandId],
    ...ofNow,
    queryFn: async () =>
      answerOf(
        await client.GET('/api/achievements/{id}/interest/why', {
          params: { path: { id: achievementId }, query: { demandId } },
        }),
      ),
  });

export const repetitionQuery = (runId: string) =>
  queryOptions({
    queryKey: ['match-run', runId, 'repetition'],
    ...ofNow,
    queryFn: async () =>
      answerOf(await client.GET('/api/match-runs/{id}/repetition', { params: { path: { id: runId } } })),
  });

export const complexityQuery = (demandId: string) =>
  queryOptions({
    queryKey: ['demand', demandId, 'complexity'],
    queryFn: async () =>
      answerOf(await client.GET('/api/demands/{id}/complexity', { params: { path: { id: demandId } } })),
  });

/** What somebody may pick to ask about, by the public search. */
export const pickQuery = (kind: 'demand' | 'achievement', q: string) =>
  queryOptions({
    queryKey: ['pick', kind, q],
    queryFn: async () =>
      answerOf(await client.GET('/api/public/search', { params: { query: { q, kind, limit: 8 } } })).items.map(
        ({ id, language, title, titleTranslation, organisationName, organisationNameEn }) => ({
          id,
          language,
          title,
          titleTranslation,
          organisationName,
          organisationNameEn,
        }),
      ),
  });
