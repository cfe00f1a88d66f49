import { useTranslation } from 'react-i18next';
import type { Match } from '../../api/shapes';
import { FoldedText } from '../../parts/folded-text';
import { MarkedText } from '../../parts/marked-text';
import { MissingMark } from '../../parts/missing-mark';
import { Money } from '../../parts/money';
import { organisationNameIn } from '../../parts/organisation-name';
import { useLanguage, useTerms } from '../../parts/terms';
import { titleIn } from '../../parts/title-text';
import { FoundLine } from './found-line';
import { MarkedKeywords } from './marked-keywords';
import { MatchFeedback } from './match-feedback';
import { MutualLine } from './mutual-line';
import { NearestSentences } from './nearest-sentences';
import { ScoreBars } from './score-bars';
import { ScoreFold } from './score-fold';
import { SentenceList } from './sentence-list';
import { points, shownShares } from './score-shares';
import { rangesIn } from './spans';
import { asWritten } from '../../parts/written';

type Props = {
  match: Match;
  demandId: string;
  isNew: boolean;
  isShown: boolean;
  onShow: () => void;
  compare: CompareTick;
};
export type CompareTick = { isChosen: boolean; isFull: boolean; toggle: () => void };

export function MatchCard({ match, demandId, isNew, isShown, onShow, compare }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const { achievement, criteria } = match;
  const title = titleIn(useLanguage(), achievement);
  const organisation = organisationNameIn(useLanguage(), achievement);
  // Compared was what they wrote themselves; a translation has no marks.
  const marksIn = (text: string) => (text === achievement.title ? rangesIn(criteria, 'achievementSpans', 'title') : []);
  const { total } = shownShares(match.score, []);
  return (
    <article
      className="match"
      data-new={isNew || undefined}
      data-shown={isShown || undefined}
      onFocus={onShow}
      onMouseEnter={onShow}
    >
      <header>
        <p className="match-score" aria-label={`${t('matching.total')} ${points(total)}`}>
          <b>{points(total)}</b>
        </p>
        <div>
          <h2>
            <a href={`/achievements/${achievement.id}`}>
              <MarkedText text={title.main} ranges={marksIn(title.main)} />
            </a>{' '}
            {isNew && <span className="new-mark">{t('matching.new')}</span>}{' '}
            <MissingMark of="achievement" missing={achievement.missing} />
            <label className="compare-tick">
              <input
                type="checkbox"
                checked={compare.isChosen}
                disabled={compare.isFull && !compare.isChosen}
                onChange={compare.toggle}
              />{' '}
              {t('why.compare')}
            </label>
            {compare.isChosen && ' '}
            {compare.isChosen && (
              <a className="compare-see" href="#compare">
                {t('why.compareSee')}
              </a>
            )}
          </h2>
          {title.beside !== null && (
            <p className="soft" lang={title.mainLanguage === 'zh' ? 'en' : 'zh-CN'}>
              <MarkedText text={title.beside} ranges={marksIn(title.beside)} />
            </p>
          )}
          <p className="soft">
            {asWritten(organisation)} · {term('highTechFields', achievement.highTechField)}
            {achievement.trl !== null && ` · TRL ${achievement.trl}`} · {t('public.detail.price')}{' '}
            <Money value={achievement.price} negotiable={achievement.priceNegotiable} />
          </p>
        </div>
      </header>
      <FoldedText text={achievement.text}>
        <MarkedText text={achievement.text} ranges={rangesIn(criteria, 'achievementSpans', 'text')} />
      </FoldedText>
      <MarkedKeywords keywords={achievement.keywords} criteria={criteria} />
      <SentenceList sentences={match.sentences} isFolded />
      <MatchFeedback match={match} demandId={demandId} />
      <MutualLine
        since={match.mutualSince}
        side="mutualNeed"
        demandId={demandId}
        matchId={match.id}
        isSettled={match.isMutualSettled}
      />
      <ScoreFold>
        <ScoreBars score={match.score} criteria={criteria} />
        <NearestSentences criteria={criteria} />
      </ScoreFold>
      <FoundLine of={match} />
    </article>
  );
}
