import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feedbackQuery } from '../../api/feedback-queries';
import { Loaded } from '../../parts/loaded';
import { Moment } from '../../parts/moment';
import { MoreButton } from '../../parts/more-button';
import { nameAs } from '../../parts/name-in';
import { useLanguage, useTerms } from '../../parts/terms';
import { asWritten } from '../../parts/written';

type Statement = { achievementId: string; demandId: string };
type Props = {
  of: 'demands' | 'achievements';
  id: string;
  /** Titles of the other side by their ids, as far as the page knows them. */
  titles: ReadonlyMap<string, string>;
};

/** Every word that was said, also those taken back: the ledger forgets nothing. Read when it is opened. */
export function FeedbackHistory({ of, id, titles }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="set-aside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('feedback.history')}</summary>
      {isOpen && <Statements of={of} id={id} titles={titles} />}
    </details>
  );
}

function Statements({ of, id, titles }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const reading = useInfiniteQuery(feedbackQuery(of, id));
  const reasons = of === 'demands' ? 'matchReasons' : 'interestReasons';
  return (
    <>
      <Loaded of={reading}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className="soft">{t('feedback.noHistory')}</p>;
          return (
            <ol className="statements">
              {items.map((item) => (
                <li key={item.number}>
                  <Moment at={item.at} />{' '}
                  {asWritten(
                    item.side === 'expert'
                      ? t('feedback.expert')
                      : (nameAs('person', language, item) ?? t('feedback.colleague')),
                  )}
                  {' · '}
                  <b>{t(`feedback.said.${item.verdict}`)}</b>
                  {item.reasonCode && ` · ${term(reasons, item.reasonCode)}`}
                  {item.text && ` · ${item.text}`}
                  {' · '}
                  <OtherSide of={of} statement={item} titles={titles} />
                </li>
              ))}
            </ol>
          );
        }}
      </Loaded>
      <MoreButton reading={reading} />
    </>
  );
}

/** By its title; what has left the page since is still to be found. */
function OtherSide({ of, statement, titles }: Pick<Props, 'of' | 'titles'> & { statement: Statement }) {
  const { t } = useTranslation();
  const other = of === 'demands' ? statement.achievementId : statement.demandId;
  return (
    <a href={`/${of === 'demands' ? 'achievements' : 'demands'}/${other}`}>
      {titles.get(other) ?? t(`feedback.other.${of}`)}
    </a>
  );
}
