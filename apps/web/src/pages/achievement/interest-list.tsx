import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { interestQuery } from '../../api/queries';
import { FoldedText } from '../../parts/folded-text';
import { Loaded } from '../../parts/loaded';
import { MarkedText } from '../../parts/marked-text';
import { Day } from '../../parts/moment';
import { Money } from '../../parts/money';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { FoundLine } from '../matching/found-line';
import { FeedbackHistory } from '../matching/feedback-history';
import { InterestFeedback, InterestSetAside } from '../matching/interest-feedback';
import { LiveLine } from '../matching/live-line';
import { MutualLine } from '../matching/mutual-line';
import { ScoreBars } from '../matching/score-bars';
import { ScoreFold } from '../matching/score-fold';
import { SentenceList } from '../matching/sentence-list';
import { rangesIn } from '../matching/spans';
import { WhyNotNeeded } from '../matching/why-not-needed';
import { useArrivals } from '../matching/arrivals';
import { asWritten } from '../../parts/written';

/** "Who may need it": the same matches, read from the other bank; they arrive live. */
export function InterestList({ achievementId }: { achievementId: string }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const reading = useQuery(interestQuery(achievementId));
  const arrivals = useArrivals(reading.data?.items.map((item) => item.demand.id));
  const items = reading.data?.items ?? [];
  const setAside = reading.data?.setAside ?? [];
  const titles = new Map([...items, ...setAside].map(({ demand }) => [demand.id, titleIn(language, demand).main]));
  return (
    <section className="block" aria-labelledby="interest">
      <h2 id="interest">{t('achievement.interest')}</h2>
      <LiveLine arrived={arrivals.size} />
      <Loaded of={reading}>
        {() =>
          items.length === 0 ? (
            <p className="soft">{t('achievement.noInterest')}</p>
          ) : (
            <ul className="interest">
              {items.map((item) => (
                <li key={item.demand.id} data-new={arrivals.has(item.demand.id) || undefined}>
                  <h3>
                    <a href={`/demands/${item.demand.id}`}>{asWritten(titleIn(language, item.demand).main)}</a>
                  </h3>
                  <p className="soft">
                    {item.view === 'full' && (
                      <>{asWritten(organisationNameIn(language, item.demand) ?? t('public.card.anonymous'))} · </>
                    )}
                    {term('highTechFields', item.demand.highTechField)} ·{' '}
                    {item.view === 'full' && (
                      <>
                        {t('public.detail.budget')}{' '}
                        <Money value={item.demand.budget} negotiable={item.demand.budgetNegotiable} /> ·{' '}
                      </>
                    )}
                    {t('public.detail.deadline')} <Day at={item.demand.deadline} />
                  </p>
                  {item.view === 'full' ? (
                    <>
                      <FoldedText text={item.demand.text}>
                        <MarkedText text={item.demand.text} ranges={rangesIn(item.criteria, 'needSpans', 'text')} />
                      </FoldedText>
                      <SentenceList sentences={item.sentences} isFolded />
                    </>
                  ) : (
                    <p className="soft">{t('disclosure.interestTitle')}</p>
                  )}
                  <InterestFeedback item={item} achievementId={achievementId} />
                  <MutualLine
                    since={item.mutualSince}
                    side={item.view === 'full' ? 'mutualOwner' : 'mutualTitle'}
                    demandId={item.demand.id}
                    matchId={item.matchId}
                    isSettled={item.isMutualSettled}
                  />
                  {item.view === 'full' && item.score !== null && (
                    <ScoreFold>
                      <ScoreBars score={item.score} criteria={item.criteria} isOwners />
                    </ScoreFold>
                  )}
                  <FoundLine of={item} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <InterestSetAside items={setAside} achievementId={achievementId} />
      <FeedbackHistory of="achievements" id={achievementId} titles={titles} />
      <WhyNotNeeded achievementId={achievementId} />
    </section>
  );
}
