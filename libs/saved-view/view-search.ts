import { InputInvalid } from '#kernel/domain-error';
import { listNamed } from '#platform/list/list-plan';
import { SavedViewUnfit } from './saved-view.errors';

/** As addresses write it: a Chinese character takes nine signs there. */
const longest = 2000;

/** The search part of a list's address, judged by what the list declares; where a page begins is no part of a view. */
export function viewSearch(list: string, search: string): string {
  const plan = listNamed(list);
  if (!plan) throw new SavedViewUnfit({ unknown: list });
  const given = new URLSearchParams(search);
  const unknown = [...given.keys()].filter((name) => name !== 'sort' && !plan.filters.includes(name));
  const sorts = given.getAll('sort');
  if (sorts.length > 1 || sorts.some((sort) => !Object.hasOwn(plan.sorts, sort))) unknown.push('sort');
  if (unknown.length > 0) throw new SavedViewUnfit({ unknown: [...new Set(unknown)].join(', ') });
  const written = given.toString();
  if (written.length > longest) throw new InputInvalid({}, [{ path: 'search', code: 'too-long' }]);
  return written;
}
