import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { fieldLabel, type FieldLabels } from './form/field-label';

type Props = {
  problem: Problem;
  onRetry?: () => void;
  labels?: FieldLabels;
  /** Where the head of the page says already that nothing is here. */
  isHeaded?: boolean;
};

/** What happened, what was kept, what to do, and the number to quote. */
export function ProblemNotice({ problem, onRetry, labels = {}, isHeaded = false }: Props) {
  const { t } = useTranslation();
  const text = problem.isNetwork ? t('problem.network') : problem.message || t('problem.unreadable');
  const faults = problem.faults.map(({ path, message }) => {
    const field = fieldLabel(labels, path);
    return field ? t('problem.fault', { field, message }) : message;
  });
  return (
    <div className="problem" role="alert">
      {!isHeaded && <b>{t(problem.status === 404 ? 'problem.lost' : 'problem.title')}</b>}
      <p>{text}</p>
      {faults.length > 0 && (
        <ul>
          {[...new Set(faults)].map((message) => (
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
      {problem.status === 404 && (
        <p>
          <a href="/console">{t('frame.others.go')}</a>
        </p>
      )}
      <p className="problem-end">
        {onRetry && problem.mayHelpAgain && (
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
