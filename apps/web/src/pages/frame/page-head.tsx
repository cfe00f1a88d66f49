import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asWritten } from '../../parts/written';

type Props = { title: string; lead?: ReactNode; back?: ReactNode; children?: ReactNode };

/** The head of every console page; it also names the browser tab, so that tabs can be told apart. */
export function PageHead({ title, lead, back, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      <div>
        {back && <p className="page-back">{back}</p>}
        <h1>{asWritten(title)}</h1>
        {lead && <div className="page-lead">{lead}</div>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  );
}
