import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { savedViewsQuery } from '../../api/list-queries';
import type { SavedView } from '../../api/shapes';
import { type ListSearch, type ListShape, searchFromText, searchText } from './list-search';
import { ViewDialog } from './view-dialog';

type Props = {
  shape: ListShape;
  search: ListSearch;
  onChange: (search: ListSearch, how?: { replace: boolean }) => void;
};

/** One's own views of a list as tabs. The one marked so opens first. */
export function SavedViews({ shape, search, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(savedViewsQuery(shape.code));
  const [open, setOpen] = useState<'new' | SavedView>();
  const views = data?.items ?? [];
  const here = searchText(shape, search);
  const current = views.find((view) => searchText(shape, searchFromText(shape, view.search)) === here);
  useFirstView({ shape, search, onChange }, data && views.find(({ isDefault }) => isDefault));
  const tab = (text: string, to: ListSearch, isHere: boolean) => (
    <button type="button" aria-current={isHere ? 'true' : undefined} onClick={() => onChange(to)}>
      {text}
    </button>
  );
  return (
    <nav className="list-views" aria-label={t('list.views.name')}>
      {tab(t('list.views.all'), {}, here === '')}
      {views.map((view) => (
        <span key={view.id}>
          {tab(view.name, searchFromText(shape, view.search), view === current)}
          {view === current && (
            <button type="button" className="link-button" onClick={() => setOpen(view)}>
              {t('list.views.change')}
            </button>
          )}
        </span>
      ))}
      {here !== '' && !current && (
        <button type="button" className="link-button" onClick={() => setOpen('new')}>
          {t('list.views.save')}
        </button>
      )}
      {open && (
        <ViewDialog
          list={shape.code}
          view={open === 'new' ? null : open}
          search={here}
          onClose={() => setOpen(undefined)}
        />
      )}
    </nav>
  );
}

/** Only when the list is come to without any wish of one's own: who then asks for all is left with all. */
function useFirstView({ shape, search, onChange }: Props, first: SavedView | undefined): void {
  const isFresh = useRef(Object.keys(search).length === 0);
  useEffect(() => {
    if (Object.keys(search).length > 0) isFresh.current = false;
    if (!first || !isFresh.current) return;
    isFresh.current = false;
    onChange(searchFromText(shape, first.search), { replace: true });
  }, [first, search, shape, onChange]);
}
