import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import { ownSessionsQuery, sessionQuery } from '../../api/queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from './field';

export function PasswordSection({ login }: { login: string }) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isDone, setDone] = useState(false);
  const change = useCommand({
    send: (_key, body: { current: string; next: string }) => client.PUT('/api/account/password', { body }),
    repeats: false,
    changes: [sessionQuery.queryKey, ownSessionsQuery.queryKey],
    onDone: () => {
      setCurrent('');
      setNext('');
      setDone(true);
    },
  });
  return (
    <section className="block" aria-labelledby="account-password">
      <h2 id="account-password">{t('account.password.title')}</h2>
      <p className="soft">{t('account.password.lead')}</p>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          setDone(false);
          change.run({ current, next });
        }}
      >
        {/* A password manager needs to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <Field
          id="current-password"
          type="password"
          label={t('account.password.current')}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <Field
          id="next-password"
          type="password"
          label={t('account.password.next')}
          hint={t('account.password.hint')}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        {change.problem && <ProblemNotice problem={change.problem} />}
        {isDone && <p role="status">{t('account.password.done')}</p>}
        <button type="submit" className="quiet-action" disabled={change.pending || !current || !next}>
          {t('account.password.go')}
        </button>
      </form>
    </section>
  );
}
