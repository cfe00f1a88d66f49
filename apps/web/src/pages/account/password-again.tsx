import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { useCommand } from '../../api/command';
import type { Problem } from '../../api/problem';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from './field';

export const asksForPassword = (problem: Problem | null) => problem?.code === 'account.reauthentication-needed';

/** For what must not be done at a desk that was left open; then what was asked for goes on by itself. */
export function PasswordAgain({ onProved }: { onProved: () => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const prove = useCommand({
    send: (_key, body: { password: string }) => client.POST('/api/session/proof', { body }),
    changes: [],
    onDone: onProved,
  });
  return (
    <form
      className="account-form again"
      onSubmit={(event) => {
        event.preventDefault();
        prove.run({ password });
      }}
    >
      <b>{t('account.again.title')}</b>
      <p className="soft">{t('account.again.lead')}</p>
      <Field
        id="password-again"
        type="password"
        label={t('account.again.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {prove.problem && <ProblemNotice problem={prove.problem} />}
      <button type="submit" className="quiet-action" disabled={prove.pending || !password}>
        {t('account.again.go')}
      </button>
    </form>
  );
}
