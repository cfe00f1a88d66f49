import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interestQuery } from '../../api/queries';
import type { Interest } from '../../api/shapes';
import { Loaded } from '../../parts/loaded';
import { Day } from '../../parts/moment';
import { Money } from '../../parts/money';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { FeedbackHistory } from '../matching/feedback-history';
import { InterestFeedback, InterestSetAside } from '../matching/interest-feedback';
import { LiveLine } from '../matching/live-line';
import { ScoreBars } from '../matching/score-bars';
import { SentenceList } from '../matching/sentence-list';
import { WhyNotNeeded } from '../matching/why-not-needed';
import { useArrivals } from '../matching/arrivals';

/** "Who may need it": the same matches, read from the other bank; they arrive live. */
export function InterestList({ achievementId }: { achievementId: string }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const reading = useQuery(interestQuery(achievementId));
  const arrivals = useArrivals(reading.data?.items.map((item) => item.demand.id));
  const items = reading.data?.items ?? [];
  const titles = new Map(items.map(({ demand }) => [demand.id, titleIn(language, demand).main]));
  return (
    <section className="block" aria-labelledby="interest">
      <h2 id="interest">{t('achievement.interest')}</h2>
      <LiveLine arrived={arrivals.size} />
      <Loaded of={reading}>
        {() =>
          items.filter(isWelcome).length === 0 ? (
            <p className="soft">{t('achievement.noInterest')}</p>
          ) : (
            <ul className="interest">
              {items.filter(isWelcome).map((item) => (
                <li key={item.demand.id} data-new={arrivals.has(item.demand.id) || undefined}>
                  <h3>
                    <a href={`/demands/${item.demand.id}`}>{titleIn(language, item.demand).main}</a>
                  </h3>
                  <p className="soft">
                    {item.view === 'full' && <>{item.demand.organisationName ?? t('public.card.anonymous')} · </>}
                    {term('highTechFields', item.demand.highTechField)} ·{' '}
                    {item.view === 'full' && (
                      <>
                        {t('public.detail.budget')} <Money value={item.demand.budget} /> ·{' '}
                      </>
                    )}
                    {t('public.detail.deadline')} <Day at={item.demand.deadline} />
                  </p>
                  {item.view === 'full' ? (
                    <>
                      <SentenceList sentences={item.sentences} />
                      {item.score !== null && <ScoreBars score={item.score} criteria={item.criteria} />}
                    </>
                  ) : (
                    <p className="soft">{t('disclosure.interestTitle')}</p>
                  )}
                  <InterestFeedback item={item} achievementId={achievementId} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <InterestSetAside items={items.filter((item) => !isWelcome(item))} achievementId={achievementId} />
      <FeedbackHistory of="achievements" id={achievementId} titles={titles} />
      <WhyNotNeeded achievementId={achievementId} />
    </section>
  );
}

/** What the organisation said no to stands apart. */
function isWelcome({ feedback }: Interest): boolean {
  return feedback?.verdict !== 'not_relevant';
}
