import { useTranslation } from 'react-i18next';
import type { Health } from '../../api/shapes';
import { DetailList } from '../../parts/detail-list';
import { Moment } from '../../parts/moment';

/** How the services outside stand that matching can do without; nothing where none is set. */
export function SemanticsHealth({ health: { semantics } }: { health: Health }) {
  const { t } = useTranslation();
  if (semantics.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('semantic.health.title')}</h2>
      <DetailList
        rows={semantics.map((endpoint) => [
          `${t(`semantic.health.${endpoint.name}`)} · ${endpoint.model}`,
          <>
            <Standing endpoint={endpoint} />
            <br />
            <span className="soft">
              {t('semantic.health.calls', { calls: endpoint.calls, failures: endpoint.failures })}
            </span>
          </>,
        ])}
      />
    </section>
  );
}

function Standing({ endpoint: { awaySince, lastAnswerAt, code } }: { endpoint: Health['semantics'][number] }) {
  const { t } = useTranslation();
  if (awaySince !== null)
    return (
      <b className="bad">
        {t('semantic.health.away', { code: code ?? '' })}
        <Moment at={awaySince} />
      </b>
    );
  if (lastAnswerAt === null) return t('semantic.health.never');
  return (
    <>
      {t('semantic.health.well')}
      <Moment at={lastAnswerAt} />
    </>
  );
}
