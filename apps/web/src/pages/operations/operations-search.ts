import type { DeadLetterFilter, OutboxFilter } from '../../api/operations-queries';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** The address is the state of the list; an unknown state is refused by the server, in words. */
export const outboxSearch = (search: Record<string, unknown>): OutboxFilter => ({
  topic: text(search['topic']),
  state: text(search['state']) as OutboxFilter['state'],
});

export const deadLetterSearch = (search: Record<string, unknown>): DeadLetterFilter => ({
  topic: text(search['topic']),
  state: text(search['state']) as DeadLetterFilter['state'],
});
