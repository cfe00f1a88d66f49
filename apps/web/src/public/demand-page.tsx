import { useTranslation } from 'react-i18next';
import type { PublicDemand, PublicQuestions, SearchHit } from '../api/shapes';
import { IndicatorTable } from '../parts/indicator-table';
import { Day } from '../parts/moment';
import { Money } from '../parts/money';
import { pairText } from '../parts/pair-text';
import { Span } from '../parts/span';
import { useLanguage, useTerms } from '../parts/terms';
import { Call } from './call';
import { DemandQuestions } from './demand-questions';
import { Crumb, Facts, MissingNote, Passage, Similar } from './detail-parts';
import { LanguageNote, PageTitle } from './titles';

type Props = {
  demand: PublicDemand;
  similar: readonly SearchHit[];
  questions: PublicQuestions | null;
  isFirstPage: boolean;
  /** Shown to its owner before it is public: without the ways on. */
  isPreview?: boolean;
};

export function DemandPage({ demand, similar, questions, isFirstPage, isPreview = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <article className="detail">
      <header>
        {!isPreview && <Crumb kind="demand" />}
        <PageTitle of={demand} />
        <MissingNote of="demand" missing={demand.missing} />
        <LanguageNote written={demand.language} isTranslated={Boolean(demand.translations.background)} />
      </header>
      <section className="detail-span" aria-labelledby="span">
        <h2 id="span">{t('public.detail.span')}</h2>
        <Span stations={demand.span} />
      </section>
      <div className="detail-text">
        <Passage title={t('public.detail.needed')} {...pairText(language, demand, 'background')} />
        {demand.indicators.length > 0 && (
          <section>
            <h2>{t('public.detail.indicators')}</h2>
            <IndicatorTable indicators={demand.indicators} />
          </section>
        )}
        <Passage title={t('public.detail.basis')} {...pairText(language, demand, 'existingBasis')} />
        <Passage title={t('public.detail.conditions')} {...pairText(language, demand, 'solverConditions')} />
        {!isPreview && <DemandQuestions demandId={demand.id} questions={questions} isFirstPage={isFirstPage} />}
        <Similar entries={similar} />
      </div>
      <div className="detail-side">
        <DemandFacts demand={demand} />
        {!isPreview && <Call on="demand" />}
      </div>
    </article>
  );
}

function DemandFacts({ demand }: { demand: PublicDemand }) {
  const { t } = useTranslation();
  const { term } = useTerms();
  return (
    <Facts
      rows={[
        [t('public.detail.owner'), demand.organisationName ?? t('public.card.anonymous')],
        [t('public.detail.budget'), <Money key="m" value={demand.budget} negotiable={demand.budgetNegotiable} />],
        [t('public.detail.field'), term('highTechFields', demand.highTechField)],
        [t('public.detail.demandType'), term('demandTypes', demand.demandType)],
        [
          t('public.detail.modes'),
          demand.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ],
        [t('public.detail.deadline'), demand.deadline ? <Day key="d" at={demand.deadline} /> : null],
        [t('public.detail.validUntil'), demand.validUntil ? <Day key="v" at={demand.validUntil} /> : null],
        [t('public.detail.ipArrangement'), term('ipArrangements', demand.ipArrangement)],
        [t('public.detail.district'), term('districts', demand.districtCode)],
        [t('public.detail.keywords'), demand.keywords.join(t('comma'))],
        [t('public.detail.published'), <Day key="p" at={demand.publishedAt} />],
        [t('public.detail.number'), <code key="n">{demand.id}</code>],
      ]}
    />
  );
}
