import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';

type Props = { problem: Problem; onRetry?: () => void };

/** What happened, what was kept, what to do, and the number to quote. */
export function ProblemNotice({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  const text = problem.isNetwork ? t('problem.network') : problem.message || t('problem.unreadable');
  const faults = [...new Set(problem.faults.map((fault) => fault.message))];
  return (
    <div className="problem" role="alert">
      <b>{t('problem.title')}</b>
      <p>{text}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {problem.status === 401 && (
        <p>
          <a href="/sign-in" target="_blank" rel="opener">
            {t('problem.signInAgain')}
          </a>
        </p>
      )}
      <p className="problem-end">
        {onRetry && (
          <button type="button" className="link-button" onClick={onRetry}>
            {t('problem.retry')}
          </button>
        )}
        {problem.requestId && <RequestNumber id={problem.requestId} />}
      </p>
    </div>
  );
}

function RequestNumber({ id }: { id: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(id).then(() => setCopied(true));
  return (
    <span className="soft">
      {t('problem.request')} <code>{id}</code>{' '}
      <button type="button" className="link-button" onClick={copy}>
        {copied ? t('problem.copied') : t('problem.copy')}
      </button>
    </span>
  );
}
