import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../api/shapes';
import { langOf } from '../parts/lang-of';
import { MarkedText } from '../parts/marked-text';
import { MissingMark } from '../parts/missing-mark';
import { Day } from '../parts/moment';
import { Money } from '../parts/money';
import { organisationNameIn } from '../parts/organisation-name';
import { useLanguage, useTerms } from '../parts/terms';
import { titleIn } from '../parts/title-text';

/** What a card shows, wherever it was found. */
export type CardHit = Pick<
  SearchHit,
  | 'kind'
  | 'id'
  | 'title'
  | 'titleTranslation'
  | 'language'
  | 'visibility'
  | 'organisationName'
  | 'organisationNameEn'
  | 'snippet'
  | 'highlights'
  | 'highTechField'
  | 'trl'
  | 'money'
  | 'moneyNegotiable'
  | 'validUntil'
  | 'incomplete'
>;

/** Three lines: title; what it says; field, readiness, money, validity. */
export function ResultCard({
  hit,
  level: Heading,
  showKind = true,
  found,
  below,
  children,
}: {
  hit: CardHit;
  level: 'h2' | 'h3';
  showKind?: boolean;
  /** The places outside the snippet that answered the question. */
  found?: Pick<SearchHit, 'titleHighlights' | 'keywords'>;
  /** What stands beneath its three lines. */
  below?: ReactNode;
  /** What else is to be said of it in its third line. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { term } = useTerms();
  const title = titleIn(language, hit);
  const isTitleOnly = hit.visibility === 'title_only' && hit.snippet === '';
  const organisation =
    organisationNameIn(language, hit) ?? t(isTitleOnly ? 'disclosure.titleOnly' : 'public.card.anonymous');
  return (
    <article className="card">
      <Heading>
        {showKind && <span className="kind">{t(`kind.${hit.kind}`)}</span>}
        <a href={`/${hit.kind}s/${hit.id}`}>
          {/* The places are those of the original title, not of its translation. */}
          <MarkedText text={title.main} ranges={title.main === hit.title ? (found?.titleHighlights ?? []) : []} />
        </a>{' '}
        {hit.incomplete && <MissingMark of={hit.kind} missing />}
      </Heading>
      {title.beside && (
        <p className="beside" lang={langOf(title.beside)}>
          {title.beside}
        </p>
      )}
      <p className="snippet">
        <MarkedText text={hit.snippet} ranges={hit.highlights} />
      </p>
      <FoundKeywords keywords={found?.keywords ?? []} />
      <ul className="facts-line">
        <li>{hit.highTechField ? term('highTechFields', hit.highTechField) : t('public.card.fieldUnknown')}</li>
        {hit.trl !== null && <li title={term('trl', hit.trl)}>{t('public.card.trl', { level: hit.trl })}</li>}
        {!isTitleOnly && (
          <li>
            {t(hit.kind === 'demand' ? 'public.card.budget' : 'public.card.price')}{' '}
            <Money value={hit.money} negotiable={hit.moneyNegotiable} />
          </li>
        )}
        {children}
        <li className="soft" lang={langOf(organisation)}>
          {organisation}
        </li>
        {hit.visibility === 'invited' && <li className="soft">{t('disclosure.invitedOnly')}</li>}
        {hit.validUntil && (
          <li className="soft">
            {t('public.card.validUntil', { date: '' })}
            <Day at={hit.validUntil} />
          </li>
        )}
      </ul>
      {below}
    </article>
  );
}

/** Keywords are shown where they are why it was found. */
function FoundKeywords({ keywords }: { keywords: SearchHit['keywords'] }) {
  const { t } = useTranslation();
  const found = keywords.filter(({ highlights }) => highlights.length > 0);
  if (found.length === 0) return null;
  return (
    <ul className="card-keywords" aria-label={t('public.card.keywords')}>
      {found.map(({ text, highlights }) => (
        <li key={text}>
          <MarkedText text={text} ranges={highlights} />
        </li>
      ))}
    </ul>
  );
}
