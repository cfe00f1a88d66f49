import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicDemand, PublicQuestions, SearchHit } from '../api/shapes';
import { IndicatorTable } from '../parts/indicator-table';
import { Day } from '../parts/moment';
import { Money } from '../parts/money';
import { pairText } from '../parts/pair-text';
import { Span } from '../parts/span';
import { organisationNameIn } from '../parts/organisation-name';
import { useLanguage, useTerms } from '../parts/terms';
import { WrittenList } from '../parts/written';
import { Attachments } from './attachments';
import { Call } from './call';
import { DemandQuestions } from './demand-questions';
import { Crumb, Facts, MissingNote, Passage, Similar } from './detail-parts';
import { LanguageNote, PageTitle } from './titles';
import { WhoMaySee } from './who-may-see';

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
        <WhoMaySee demand={demand} />
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
        <Attachments of="demand" id={demand.id} files={demand.attachments} isPreview={isPreview} />
        {demand.isAnonymous && demand.attachmentCount > 0 && (
          <p className="note">{t('disclosure.filesHidden', { count: demand.attachmentCount })}</p>
        )}
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
  const language = useLanguage();
  const isFull = demand.view === 'full';
  const unnamed = demand.isAnonymous ? t('public.card.anonymous') : t('disclosure.ownerHidden');
  const { budget, budgetNegotiable } = demand;
  const money = (budget || budgetNegotiable) && <Money key="m" value={budget} negotiable={budgetNegotiable} />;
  // What is kept from this reader is left out: it would read as not given.
  const ofFull = (name: string, value: ReactNode) => (isFull ? [[name, value] as const] : []);
  return (
    <Facts
      rows={[
        [t('public.detail.owner'), organisationNameIn(language, demand) ?? unnamed],
        ...ofFull(t('public.detail.budget'), money),
        [t('public.detail.field'), term('highTechFields', demand.highTechField)],
        [t('public.detail.demandType'), term('demandTypes', demand.demandType)],
        ...ofFull(
          t('public.detail.modes'),
          demand.cooperationModes.map((code) => term('cooperationModes', code)).join(t('comma')),
        ),
        [t('public.detail.deadline'), demand.deadline ? <Day key="d" at={demand.deadline} /> : null],
        [t('public.detail.validUntil'), demand.validUntil ? <Day key="v" at={demand.validUntil} /> : null],
        ...ofFull(t('public.detail.ipArrangement'), term('ipArrangements', demand.ipArrangement)),
        [t('public.detail.district'), term('districts', demand.districtCode)],
        [
          t('public.detail.keywords'),
          demand.keywords.length > 0 && <WrittenList key="w" texts={demand.keywords} comma={t('comma')} />,
        ],
        [t('public.detail.published'), <Day key="p" at={demand.publishedAt} />],
        [t('public.detail.number'), <code key="n">{demand.id}</code>],
      ]}
    />
  );
}
