import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import { ownSessionsQuery, secondFactorQuery } from '../../api/queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from './field';
import { asksForPassword, PasswordAgain } from './password-again';

type Props = { onCodes: (codes: readonly string[]) => void };
type Proposed = { secret: string; qrSvg: string };

/** Three steps on one screen: scan, show a code, keep the recovery codes. */
export function SetUpSecondFactor({ onCodes }: Props) {
  const { t } = useTranslation();
  const [proposed, setProposed] = useState<Proposed | null>(null);
  const begin = useCommand({
    send: async () => answerOf(await client.POST('/api/account/second-factor')),
    changes: [],
    onDone: (answer: Proposed) => setProposed(answer),
  });
  if (proposed) return <ShowCode proposed={proposed} onCodes={onCodes} />;
  if (asksForPassword(begin.problem)) return <PasswordAgain onProved={() => begin.run(undefined)} />;
  return (
    <>
      {begin.problem && <ProblemNotice problem={begin.problem} />}
      <button type="button" className="action" disabled={begin.pending} onClick={() => begin.run(undefined)}>
        {t('account.secondFactor.begin')}
      </button>
    </>
  );
}

function ShowCode({ proposed, onCodes }: Props & { proposed: Proposed }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const confirm = useCommand({
    send: async (_key, given: string) =>
      answerOf(await client.POST('/api/account/second-factor/confirmation', { body: { code: given } })),
    repeats: false,
    changes: [secondFactorQuery.queryKey, ownSessionsQuery.queryKey],
    onDone: ({ recoveryCodes }: { recoveryCodes: string[] }) => onCodes(recoveryCodes),
  });
  if (asksForPassword(confirm.problem)) return <PasswordAgain onProved={confirm.again} />;
  return (
    <form
      className="account-form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.run(code);
      }}
    >
      <p>{t('account.secondFactor.scan')}</p>
      <img
        className="qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(proposed.qrSvg)}`}
        alt={t('account.secondFactor.qr')}
        width="200"
        height="200"
      />
      <p>
        {t('account.secondFactor.byHand')}
        <br />
        <code className="secret">{proposed.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Field
        id="set-up-code"
        label={t('account.secondFactor.code')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      {confirm.problem && <ProblemNotice problem={confirm.problem} />}
      <button type="submit" className="action" disabled={confirm.pending || !code.trim()}>
        {t('account.secondFactor.confirm')}
      </button>
    </form>
  );
}
