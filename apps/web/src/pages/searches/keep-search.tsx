import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client, once } from '../../api/client';
import { useCommand } from '../../api/command';
import { publicSearchList } from '../../api/search-queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { useSearchWords } from '../../parts/saved-search-words';
import { type Frequency, FrequencyChoice } from './frequency-choice';

const longestName = 60;

/** Gives a public search a name, and says how to be told of what is new. */
export function KeepSearch({ search }: { search: string }) {
  const { t } = useTranslation();
  const words = useSearchWords();
  const navigate = useNavigate();
  const choiceId = useId();
  const [name, setName] = useState(words(search).slice(0, longestName));
  const [alerts, setAlerts] = useState<Frequency>('daily');
  const keep = useCommand({
    send: async (key, _: undefined) =>
      answerOf(
        await client.POST('/api/saved-views', {
          params: { header: once(key) },
          body: { list: publicSearchList, name: name.trim(), search, isDefault: false, alerts },
        }),
      ),
    changes: [['saved-views', publicSearchList]],
    onDone: () => void navigate({ to: '/searches', search: {}, replace: true }),
  });
  return (
    <section className="panel" aria-labelledby="keep-search">
      <h2 id="keep-search">{t('search.keep.title')}</h2>
      <p>{words(search)}</p>
      <form
        className="keep-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) keep.run(undefined);
        }}
      >
        <label className="stacked">
          {t('search.keep.nameLabel')}
          <input
            className="native-select"
            required
            maxLength={longestName}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <div className="stacked">
          <label htmlFor={choiceId}>{t('search.saved.frequency')}</label>
          <FrequencyChoice id={choiceId} value={alerts} onChange={setAlerts} />
        </div>
        <p className="soft">{t('search.keep.note')}</p>
        {keep.problem && <ProblemNotice problem={keep.problem} />}
        <Button className="main-action" htmlType="submit" loading={keep.pending}>
          {t('search.keep.done')}
        </Button>
      </form>
    </section>
  );
}
