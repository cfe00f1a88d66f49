import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { savedViewsQuery } from '../../api/list-queries';
import { publicSearchList } from '../../api/search-queries';
import type { SavedView } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { ProblemNotice } from '../../parts/problem-notice';
import { RowTable } from '../../parts/row-table';
import { useSearchWords } from '../../parts/saved-search-words';
import { type Frequency, FrequencyChoice } from './frequency-choice';

/** One's own searches: open, tell or do not tell, forget. */
export function SavedSearches() {
  const { t } = useTranslation();
  const words = useSearchWords();
  const reading = useQuery(savedViewsQuery(publicSearchList));
  const { change, remove } = useSearchCommands();
  const problem = change.problem ?? remove.problem;
  return (
    <section className="block">
      <h2>{t('search.saved.title')}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <Loaded of={reading} lines={2}>
        {({ items }) => (
          <RowTable<SavedView>
            caption={t('search.saved.title')}
            rows={items}
            keyOf={({ id }) => id}
            empty={
              <p>
                {t('search.saved.none')} <a href="/search">{t('search.saved.toSearch')}</a>
              </p>
            }
            columns={[
              { title: t('search.saved.name'), cell: ({ name, search }) => <a href={`/search?${search}`}>{name}</a> },
              { title: t('search.saved.what'), cell: ({ search }) => words(search) },
              {
                title: t('search.saved.frequency'),
                cell: (view) => (
                  <FrequencyChoice
                    value={view.alerts}
                    label={t('search.saved.frequencyFor', { name: view.name })}
                    disabled={change.pending}
                    onChange={(alerts) => change.run({ view, alerts })}
                  />
                ),
              },
              {
                title: t('search.saved.action'),
                cell: ({ id, name }) => (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t('search.saved.removeFor', { name })}
                    onClick={() => remove.run(id)}
                  >
                    {t('search.saved.remove')}
                  </button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}

function useSearchCommands() {
  const changes = [['saved-views', publicSearchList], ['search-alerts']];
  const change = useCommand({
    send: async (key, { view, alerts }: { view: SavedView; alerts: Frequency }) =>
      answerOf(
        await client.PUT('/api/saved-views/{id}', {
          params: { path: { id: view.id }, header: once(key) },
          body: { name: view.name, search: view.search, isDefault: view.isDefault, version: view.version, alerts },
        }),
      ),
    changes,
  });
  const remove = useCommand({
    send: async (key, id: string) =>
      answerOf(await client.DELETE('/api/saved-views/{id}', { params: { path: { id }, header: once(key) } })),
    changes,
  });
  return { change, remove };
}
