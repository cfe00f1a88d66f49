import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import type { SavedView } from '../../api/shapes';
import { ProblemNotice } from '../problem-notice';
import { useDialog } from '../use-dialog';

type Props = { list: string; view: SavedView | null; search: string; onClose: () => void };
type Given = { name: string; search: string; isDefault: boolean };

/** Names a new view, or renames and removes one. */
export function ViewDialog({ list, view, search, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(view?.name ?? '');
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const dialog = useDialog();
  const titleId = useId();
  const { keep, remove } = useViewCommands(list, view, onClose);
  const problem = keep.problem ?? remove.problem;
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) keep.run({ name: name.trim(), search: view?.search ?? search, isDefault });
        }}
      >
        <h2 id={titleId}>{t(view ? 'list.views.changeTitle' : 'list.views.saveTitle')}</h2>
        <label className="stacked">
          {t('list.views.nameLabel')}
          <input
            className="native-select"
            required
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className="tick">
          <input type="checkbox" checked={isDefault} onChange={({ target }) => setDefault(target.checked)} />{' '}
          {t('list.views.first')}
        </label>
        {problem && <ProblemNotice problem={problem} />}
        <div className="dialog-end">
          {view && (
            <Button danger loading={remove.pending} onClick={() => remove.run(undefined)}>
              {t('list.views.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button className="main-action" htmlType="submit" loading={keep.pending}>
            {t('list.views.keep')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

function useViewCommands(list: string, view: SavedView | null, onDone: () => void) {
  const changes = [['saved-views', list]];
  const to = (key: string, id: string) => ({ params: { path: { id }, header: once(key) } });
  const keep = useCommand({
    send: async (key, given: Given) =>
      view
        ? answerOf(
            await client.PUT('/api/saved-views/{id}', {
              ...to(key, view.id),
              body: { ...given, version: view.version },
            }),
          )
        : answerOf(await client.POST('/api/saved-views', { params: { header: once(key) }, body: { ...given, list } })),
    changes,
    onDone,
  });
  const remove = useCommand({
    send: async (key, _: undefined) => answerOf(await client.DELETE('/api/saved-views/{id}', to(key, view?.id ?? ''))),
    changes,
    onDone,
  });
  return { keep, remove };
}
