import { useTranslation } from 'react-i18next';
import type { Health } from '../../api/shapes';
import { DetailList } from '../../parts/detail-list';
import { Moment } from '../../parts/moment';
import { failureWord } from '../matching/failure-words';

type Endpoint = Health['semantics'][number];

/** How what matching can do without stands, also while it is off: then by which settings it is switched on. */
export function SemanticsHealth({ health: { semantics, ownModel } }: { health: Health }) {
  const { t } = useTranslation();
  return (
    <section className="panel wordy">
      <h2>{t('semantic.health.title')}</h2>
      <DetailList
        rows={[
          ...semantics.map(
            (endpoint) =>
              [
                [t(`semantic.health.${endpoint.name}`), endpoint.model].filter(Boolean).join(' · '),
                endpoint.model === null ? <Off settings={endpoint.settings} /> : <Standing endpoint={endpoint} />,
              ] as const,
          ),
          [
            t('semantic.health.ownModel'),
            <>
              {t(`semantic.health.own.${ownModel}`)}
              {ownModel === 'off' && <SwitchOn settings={['LATENT_MEANING=on']} />}
            </>,
          ],
        ]}
      />
    </section>
  );
}

function Off({ settings }: { settings: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <>
      {t('semantic.health.off')}
      <SwitchOn settings={settings} />
    </>
  );
}

function SwitchOn({ settings }: { settings: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <span className="soft switch-on">
      {t('semantic.health.switchOn')}
      {settings.map((name, i) => (
        <span key={name}>
          {i > 0 && ' · '}
          <code>{name}</code>
        </span>
      ))}
      {t('semantic.health.then')}
    </span>
  );
}

function Standing({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const { calls, failures } = endpoint;
  return (
    <>
      <Answering endpoint={endpoint} />
      <br />
      <span className="soft">{t('semantic.health.calls', { calls, failures })}</span>
    </>
  );
}

function Answering({ endpoint: { awaySince, lastAnswerAt, code } }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  if (awaySince !== null)
    return (
      <b className="bad">
        {t('semantic.health.away', { why: t(failureWord(code)), code: code ?? '' })}
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
