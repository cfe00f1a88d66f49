import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import { ownSessionsQuery, secondFactorQuery, sessionQuery } from '../../api/queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from './field';
import { asksForPassword, PasswordAgain } from './password-again';

/** What one can do with it once it is on. */
export function SecondFactorOn({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <details className="account-fold">
        <summary>{t('account.secondFactor.renew')}</summary>
        <RenewCodes onCodes={onCodes} />
      </details>
      <details className="account-fold">
        <summary>{t('account.secondFactor.remove')}</summary>
        <Remove />
      </details>
    </>
  );
}

function RenewCodes({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const renew = useCommand({
    send: async (_key, given: string) =>
      answerOf(await client.POST('/api/account/second-factor/recovery-codes', { body: { code: given } })),
    repeats: false,
    changes: [secondFactorQuery.queryKey],
    onDone: ({ recoveryCodes }: { recoveryCodes: string[] }) => onCodes(recoveryCodes),
  });
  if (asksForPassword(renew.problem)) return <PasswordAgain onProved={renew.again} />;
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        renew.run(code);
      }}
    >
      <Field
        id="renew-code"
        label={t('account.secondFactor.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      {renew.problem && <ProblemNotice problem={renew.problem} />}
      <button type="submit" className="quiet-action" disabled={renew.pending || !code.trim()}>
        {t('account.secondFactor.renew')}
      </button>
    </form>
  );
}

function Remove() {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const remove = useCommand({
    send: (_key, body: { password: string; code: string }) =>
      client.POST('/api/account/second-factor/removal', { body }),
    repeats: false,
    changes: [secondFactorQuery.queryKey, ownSessionsQuery.queryKey, sessionQuery.queryKey],
  });
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        remove.run({ password, code });
      }}
    >
      <p className="soft">{t('account.secondFactor.removeLead')}</p>
      <Field
        id="remove-password"
        type="password"
        label={t('account.secondFactor.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Field
        id="remove-code"
        label={t('account.secondFactor.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      {remove.problem && <ProblemNotice problem={remove.problem} />}
      <button type="submit" className="quiet-action" disabled={remove.pending || !password || !code.trim()}>
        {t('account.secondFactor.remove')}
      </button>
    </form>
  );
}
