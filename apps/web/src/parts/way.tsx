import { useTranslation } from 'react-i18next';
import { Day } from './moment';
import { wayTo, type WayOf, type WayStation } from './ways';

type Props = { of: WayOf; state: string };
/** On which day a station was reached, as far as it is known. */
type Days = Partial<Record<WayStation, string | null>>;

/** The way of a case on one line, in the same form as the chain of a demand. */
export function Way({ of, state: at, days = {} }: Props & { days?: Days }) {
  const { t } = useTranslation();
  return (
    <ol className="span" aria-label={t('span.name')}>
      {wayTo(of, at).map(({ station, state }) => {
        const day = state === 'done' || state === 'stopped' ? days[station] : null;
        return (
          <li key={station} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="span-pier" aria-hidden="true">
              {state === 'done' ? '✓' : state === 'stopped' ? '×' : ''}
            </span>
            <span className="span-name">{t(`way.${station}`)}</span>
            <span className="span-note">
              {day && state === 'done' ? <Day at={day} /> : t(`span.state.${state}`)}
              {day && state === 'done' && <span className="only-heard">{t('span.state.done')}</span>}
              {day && state === 'stopped' && (
                <>
                  {' '}
                  <Day at={day} />
                </>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The same as dots in a row of a list, beside the state in words. */
export function WayDots({ of, state: at }: Props) {
  const { t } = useTranslation();
  const stations = wayTo(of, at);
  if (stations.length === 0) return null;
  const told = stations.map(({ station, state }) => `${t(`way.${station}`)} ${t(`span.state.${state}`)}`);
  return (
    <span className="span-small way-dots" title={told.join(t('comma'))}>
      <span className="span-dots" aria-hidden="true">
        {stations.map(({ station, state }) => (
          <i key={station} data-state={state} />
        ))}
      </span>
    </span>
  );
}
