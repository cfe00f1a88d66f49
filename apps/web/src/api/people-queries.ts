import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client';
import type { paths } from './schema';
import type { Answer } from './shapes';

export type Member = Answer<'/api/members', 'get'>['items'][number];
export type GrantableRole = Answer<'/api/members/roles', 'get'>['items'][number];
export type Role = GrantableRole['role'];
export type Invitation = Answer<'/api/invitations', 'get'>['items'][number];
export type Mandate = Answer<'/api/mandates/given', 'get'>['items'][number];
export type PersonAccount = Answer<'/api/people', 'get'>['items'][number];
export type PersonDetail = Answer<'/api/people/{id}', 'get'>;
export type OrganisationAccount = Answer<'/api/organisations', 'get'>['items'][number];
export type UsccException = Answer<'/api/uscc-exceptions', 'get'>['items'][number];

type Query<P extends '/api/people' | '/api/organisations'> = NonNullable<paths[P]['get']['parameters']['query']>;
export type PeopleFilter = Omit<Query<'/api/people'>, 'cursor' | 'limit'>;
export type OrganisationFilter = Omit<Query<'/api/organisations'>, 'cursor' | 'limit'>;

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
};

export const membersQuery = infiniteQueryOptions({
  queryKey: ['members'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/members', { params: { query: { cursor: pageParam, limit: 50 } } })),
});

export const memberRolesQuery = queryOptions({
  queryKey: ['members', 'roles'],
  queryFn: async () => answerOf(await client.GET('/api/members/roles')),
});

export const invitationsQuery = infiniteQueryOptions({
  queryKey: ['invitations'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/invitations', { params: { query: { cursor: pageParam } } })),
});

export const ownChangesQuery = infiniteQueryOptions({
  queryKey: ['membership-changes'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/membership-changes', { params: { query: { cursor: pageParam, limit: 10 } } })),
});

export const givenMandatesQuery = infiniteQueryOptions({
  queryKey: ['mandates', 'given'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/mandates/given', { params: { query: { cursor: pageParam } } })),
});

export const receivedMandatesQuery = infiniteQueryOptions({
  queryKey: ['mandates', 'received'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/mandates/received', { params: { query: { cursor: pageParam } } })),
});

export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', filter],
    ...paged,
    queryFn: async ({ pageParam }) =>
      answerOf(await client.GET('/api/people', { params: { query: { ...filter, cursor: pageParam, limit: 30 } } })),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: async () => answerOf(await client.GET('/api/people/{id}', { params: { path: { id } } })),
  });

export const organisationsQuery = (filter: OrganisationFilter) =>
  infiniteQueryOptions({
    queryKey: ['organisations', filter],
    ...paged,
    queryFn: async ({ pageParam }) =>
      answerOf(
        await client.GET('/api/organisations', { params: { query: { ...filter, cursor: pageParam, limit: 30 } } }),
      ),
  });

export const organisationRolesQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', 'roles', id],
    queryFn: async () => answerOf(await client.GET('/api/organisations/{id}/roles', { params: { path: { id } } })),
  });

export const usccExceptionsQuery = infiniteQueryOptions({
  queryKey: ['uscc-exceptions'],
  ...paged,
  queryFn: async ({ pageParam }) =>
    answerOf(await client.GET('/api/uscc-exceptions', { params: { query: { cursor: pageParam } } })),
});
