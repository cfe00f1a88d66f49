import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../api/queries';

type Props = { codes: readonly string[]; onKept: () => void };

/** Shown this once: the page moves on only when the person says that they are kept. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  const keep = () => {
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    onKept();
  };
  return (
    <div className="recovery-codes" role="status">
      <b>{t('account.secondFactor.codesTitle')}</b>
      <p>{t('account.secondFactor.codesLead')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="account-buttons">
        <button type="button" className="action" onClick={keep}>
          {t('account.secondFactor.saved')}
        </button>
        <button type="button" className="quiet-action" onClick={copy}>
          {t(copied ? 'account.secondFactor.copied' : 'account.secondFactor.copy')}
        </button>
      </p>
    </div>
  );
}
