import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/shapes';
import { useActionWords } from './action-words';
import { Moment } from './moment';
import { Reasons } from './reasons';
import { useTerms } from './terms';

type Props = {
  of: string;
  entries: readonly HistoryEntry[];
  /** Where this kind of case says its actions otherwise than the words that all share. */
  words?: Readonly<Record<string, string>>;
};

export function HistoryList({ of, entries, words = {} }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const action = useActionWords();
  const states = `${of}States`;
  const mandateOf = ({ mandateId, agentOrganisationName: organisation }: HistoryEntry) => {
    if (mandateId === null) return null;
    return organisation ? t('disclosure.underMandate', { organisation }) : t('disclosure.underMandateAlone');
  };
  if (entries.length === 0) return <p className="soft">{t('demand.noHistory')}</p>;
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.action}`}>
          <span className="soft">
            <Moment at={entry.at} />
          </span>
          <div>
            <b>{words[entry.action] ?? action(entry.action)}</b>
            {entry.from !== entry.to && (
              <span className="soft">
                {' '}
                {entry.from && `${term(states, entry.from)} `}→ {term(states, entry.to)}
              </span>
            )}
            <p className="soft">
              {[entry.personName, entry.organisationName, mandateOf(entry)].filter(Boolean).join(' · ')}
            </p>
            <Reasons table={`${of}Reasons`} codes={entry.reasonCodes} text={entry.reasonText} />
          </div>
        </li>
      ))}
    </ol>
  );
}
