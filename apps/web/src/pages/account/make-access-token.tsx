import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, client } from '../../api/client';
import { useCommand } from '../../api/command';
import type { MadeAccessToken, TokenScope } from '../../api/own-data-queries';
import { ProblemNotice } from '../../parts/problem-notice';
import { Field } from './field';
import { asksForPassword, PasswordAgain } from './password-again';
import { scopeWords } from './token-scopes';

const spans = [30, 90, 180, 365];

type Props = { offered: readonly TokenScope[]; onMade: (made: MadeAccessToken) => void };

export function MakeAccessToken({ offered, onMade }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [ticked, setTicked] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState(90);
  const make = useCommand({
    send: async (_key, body: { name: string; scopes: TokenScope[]; days: number }) =>
      answerOf(await client.POST('/api/account/tokens', { body })),
    repeats: false,
    changes: [['tokens']],
    onDone: onMade,
  });
  // Whoever acts for another organisation meanwhile keeps only what fits there.
  const chosen = ticked.filter((scope) => offered.includes(scope));
  if (asksForPassword(make.problem)) return <PasswordAgain onProved={make.again} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.run({ name, scopes: chosen, days });
  };
  return (
    <details className="account-fold">
      <summary>{t('ownData.tokens.make')}</summary>
      <form className="account-form" onSubmit={submit}>
        <Field
          id="token-name"
          label={t('ownData.tokens.name')}
          hint={t('ownData.tokens.nameHint')}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <ScopeTicks offered={offered} chosen={chosen} onChange={setTicked} />
        <div className="account-field">
          <label htmlFor="token-days">{t('ownData.tokens.days')}</label>
          <select
            id="token-days"
            className="native-select"
            value={days}
            onChange={({ target }) => setDays(Number(target.value))}
          >
            {spans.map((count) => (
              <option key={count} value={count}>
                {t('ownData.tokens.daysOf', { count })}
              </option>
            ))}
          </select>
        </div>
        {make.problem && <ProblemNotice problem={make.problem} />}
        <button type="submit" className="quiet-action" disabled={make.pending || !name.trim() || chosen.length === 0}>
          {t('ownData.tokens.make')}
        </button>
      </form>
    </details>
  );
}

type TicksProps = {
  offered: readonly TokenScope[];
  chosen: readonly TokenScope[];
  onChange: (chosen: readonly TokenScope[]) => void;
};

function ScopeTicks({ offered, chosen, onChange }: TicksProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="account-ticks">
      <legend>{t('ownData.tokens.scopes')}</legend>
      {offered.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
            }
          />{' '}
          {t(`ownData.tokens.scope.${scopeWords[scope]}`)}
        </label>
      ))}
    </fieldset>
  );
}
