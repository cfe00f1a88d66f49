import { type ListSearch, type ListShape, listSearch } from '../../parts/list/list-search';

/** A queue has a second face: what was decided. Each has filters of its own. */
export type QueueSearch = ListSearch & { show?: 'decided' };

export function queueSearch(waiting: ListShape, decided: ListShape): (search: Record<string, unknown>) => QueueSearch {
  return (search) =>
    search['show'] === 'decided' ? { ...listSearch(decided)(search), show: 'decided' } : listSearch(waiting)(search);
}

export function filterOf({ show: _, ...filter }: QueueSearch): ListSearch {
  return filter;
}
