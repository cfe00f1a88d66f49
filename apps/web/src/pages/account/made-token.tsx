import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown this once: the page moves on only when the person says that it is kept. */
export function MadeToken({ token, onKept }: { token: string; onKept: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(token).then(() => setCopied(true));
  return (
    <div className="made-token" role="status">
      <b>{t('ownData.tokens.madeTitle')}</b>
      <p>{t('ownData.tokens.madeLead')}</p>
      <p>
        <code className="secret">{token}</code>
      </p>
      <p className="soft">
        {t('ownData.tokens.use')} <code>Authorization: Bearer jq_…</code>
      </p>
      <p className="account-buttons">
        <button type="button" className="action" onClick={copy}>
          {t(copied ? 'ownData.tokens.copied' : 'ownData.tokens.copy')}
        </button>
        <button type="button" className="quiet-action" onClick={onKept}>
          {t('ownData.tokens.kept')}
        </button>
      </p>
    </div>
  );
}
