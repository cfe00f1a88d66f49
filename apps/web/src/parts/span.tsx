import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Station } from '../api/shapes';
import { Day } from './moment';
import { useTerms } from './terms';

const stations = ['demand', 'match', 'solution', 'dialogue', 'contract', 'registration', 'redemption'] as const;
const states = ['done', 'now', 'next', 'later', 'stopped'] as const;
type StationName = (typeof stations)[number];
type StationState = (typeof states)[number];

function nameOf(value: string): StationName {
  return stations.find((known) => known === value) ?? 'demand';
}

function stateOf(value: string): StationState {
  return states.find((known) => known === value) ?? 'later';
}

/** After a stop nothing is next: the stations behind it are plain. */
function endedAtStop(chain: readonly Station[]): readonly Station[] {
  const stop = chain.findIndex((each) => each.state === 'stopped');
  if (stop < 0) return chain;
  return chain.map((each, i) => (i > stop ? { ...each, state: 'later' as const } : each));
}

type SpanProps = {
  stations: readonly Station[];
  /** An achievement begins its chain as an achievement, not as a demand. */
  of?: 'demand' | 'achievement';
  /** Why it stopped, as codes of the kind's reasons. */
  stoppedBecause?: readonly string[];
  /** Where a station leads, when there is a page for it. */
  linkTo?: (station: StationName) => ReactNode;
};

function useStationWords(of: 'demand' | 'achievement') {
  const { t } = useTranslation();
  const name = (station: StationName) =>
    station === 'demand' && of === 'achievement' ? t('span.achievementStart') : t(`span.station.${station}`);
  return { t, name };
}

export function Span({ stations: chain, of = 'demand', stoppedBecause = [], linkTo }: SpanProps) {
  const { t, name } = useStationWords(of);
  const { term } = useTerms();
  const reasons = of === 'demand' ? 'demandReasons' : 'achievementReasons';
  return (
    <ol className="span" aria-label={t('span.name')}>
      {endedAtStop(chain).map((each) => {
        const station = nameOf(each.station);
        const state = stateOf(each.state);
        const link = linkTo?.(station);
        return (
          <li key={each.station} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="span-pier" aria-hidden="true">
              {state === 'done' ? '✓' : state === 'stopped' ? '×' : ''}
            </span>
            <span className="span-name">{link ?? name(station)}</span>
            <span className="span-note">
              {state === 'done' && each.at ? <Day at={each.at} /> : t(`span.state.${state}`)}
              {state === 'done' && each.at && <span className="only-heard">{t('span.state.done')}</span>}
              {state === 'stopped' && stoppedBecause.length > 0 && (
                <> · {stoppedBecause.map((code) => term(reasons, code)).join(t('comma'))}</>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The same chain in a row of a list: dots for the eye, one phrase for everyone. */
export function SpanSmall({ stations: chain, of = 'demand' }: SpanProps) {
  const { t, name } = useStationWords(of);
  const here =
    chain.find((each) => each.state === 'stopped') ??
    chain.find((each) => each.state === 'now') ??
    chain.find((each) => each.state === 'next') ??
    chain.at(-1);
  if (!here) return null;
  return (
    <span className="span-small">
      <span className="span-dots" aria-hidden="true">
        {endedAtStop(chain).map((each) => (
          <i key={each.station} data-state={stateOf(each.state)} />
        ))}
      </span>
      <span>
        {t('span.at', { station: name(nameOf(here.station)), state: t(`span.state.${stateOf(here.state)}`) })}
      </span>
    </span>
  );
}
