import { useTranslation } from 'react-i18next';
import type { Figures, PublicAchievements, PublicDemands } from '../api/shapes';
import { Moment } from '../parts/moment';
import { useLanguage } from '../parts/terms';
import { ItemCard } from './item-card';
import { useIsSignedIn, useVisitorRoles } from './visitor';

type Props = { figures: Figures | null; demands: PublicDemands | null; achievements: PublicAchievements | null };

export function HomePage({ figures, demands, achievements }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <section className="hero">
        <h1 className="pen">{t('public.home.sentence')}</h1>
        <p className="lead">{t('public.home.lead')}</p>
        <form className="search-line" action="/search" method="get" role="search">
          <label className="only-heard" htmlFor="q">
            {t('public.home.searchLabel')}
          </label>
          <input id="q" name="q" type="search" placeholder={t('public.home.searchHint')} maxLength={200} />
          <button type="submit">{t('public.home.searchGo')}</button>
        </form>
        <FirstSteps />
      </section>
      <HowItRuns />
      <FiguresBand figures={figures} />
      <div className="pair">
        <Newest kind="demand" result={demands} />
        <Newest kind="achievement" result={achievements} />
      </div>
    </>
  );
}

const sides = [
  { side: 'enterprise', list: 'demands', writers: ['enterprise'] },
  { side: 'institute', list: 'achievements', writers: ['institute', 'researcher'] },
] as const;

/** What each side begins with: without an account that is to register, for somebody at work what the own role writes. */
function FirstSteps() {
  const { t } = useTranslation();
  const isSignedIn = useIsSignedIn();
  const roles = useVisitorRoles() ?? [];
  const ways = sides.filter(({ writers }) => !isSignedIn || writers.some((role) => roles.includes(role)));
  if (ways.length === 0) return null;
  return (
    <ul className="first-steps">
      {ways.map(({ side, list }) => (
        <li key={side}>
          {!isSignedIn && <span className="soft">{t(`public.home.first.${side}.who`)} </span>}
          <a href={isSignedIn ? `/console/${list}/new` : '/register'}>
            {t(`public.home.first.${side}.${isSignedIn ? 'write' : 'register'}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

const steps = ['demand', 'match', 'solution', 'dialogue', 'contract', 'registration', 'redemption'] as const;

/** The signature of the product, as an explanation: the same line that every case later shows. */
function HowItRuns() {
  const { t } = useTranslation();
  return (
    <section className="how" aria-labelledby="how">
      <h2 id="how">{t('public.home.howTitle')}</h2>
      <ol className="span span-how">
        {steps.map((step, index) => (
          <li key={step} data-state="done">
            <span className="span-pier" aria-hidden="true">
              {index + 1}
            </span>
            <span className="span-name">{t(`span.station.${step}`)}</span>
            <span className="span-note">{t(`public.home.how.${step}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where the entries are that a figure counts, as far as everybody may read them one by one. */
const rowsOf: Readonly<Record<string, string | undefined>> = {
  published_demands: '/demands',
  published_achievements: '/achievements',
};

function FiguresBand({ figures }: { figures: Figures | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">
        {t('public.home.figures')}
        {figures && (
          <small className="soft">
            {t('public.home.asOf', { at: '' })}
            <Moment at={figures.asOf} />
          </small>
        )}
      </h2>
      {figures ? (
        <ul>
          {figures.figures.map((figure) => (
            <li key={figure.code}>
              <b>{figure.value.toLocaleString('en')}</b> <span className="soft">{figure.unit[language]}</span>
              <details>
                <summary>{figure.name[language]}</summary>
                <p>{figure.definition[language]}</p>
                {rowsOf[figure.code] && (
                  <p>
                    <a href={rowsOf[figure.code]}>{t('public.home.figureRows')}</a>
                  </p>
                )}
              </details>
            </li>
          ))}
        </ul>
      ) : (
        <p className="note">{t('public.home.figuresBroken')}</p>
      )}
    </section>
  );
}

type NewestProps = { kind: 'demand' | 'achievement'; result: PublicDemands | PublicAchievements | null };

function Newest({ kind, result }: NewestProps) {
  const { t } = useTranslation();
  const words =
    kind === 'demand'
      ? (['newestDemands', 'allDemands', 'noDemands'] as const)
      : (['newestAchievements', 'allAchievements', 'noAchievements'] as const);
  return (
    <section aria-labelledby={`newest-${kind}`}>
      <h2 id={`newest-${kind}`}>
        {t(`public.home.${words[0]}`)}
        <a href={`/${kind}s`}>{t(`public.home.${words[1]}`)}</a>
      </h2>
      {!result && <p className="note">{t('public.home.listBroken')}</p>}
      {result?.items.length === 0 && <p className="note">{t(`public.home.${words[2]}`)}</p>}
      <ul className="cards">
        {result?.items.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} level="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}
