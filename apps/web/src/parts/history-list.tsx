import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/shapes';
import { useActionWords } from './action-words';
import { historyLines } from './history-lines';
import { Moment } from './moment';
import { nameIn } from './name-in';
import { organisationNameIn } from './organisation-name';
import { Reasons } from './reasons';
import { useLanguage, useTerms } from './terms';
import { asWritten } from './written';

type Props = {
  of: string;
  entries: readonly HistoryEntry[];
  /** Where this kind of case says its actions otherwise than the words that all share. */
  words?: Readonly<Record<string, string>>;
  empty?: string;
};

/** The newest first. */
export function HistoryList({ of, entries, words = {}, empty }: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const language = useLanguage();
  const action = useActionWords();
  const states = `${of}States`;
  const person = ({ personName: name, personNameEn: nameEn }: HistoryEntry) => nameIn(language, { name, nameEn });
  const mandateOf = ({ mandateId, agentOrganisationName: name, agentOrganisationNameEn: nameEn }: HistoryEntry) => {
    if (mandateId === null) return null;
    const organisation = nameIn(language, { name, nameEn });
    return organisation ? t('disclosure.underMandate', { organisation }) : t('disclosure.underMandateAlone');
  };
  if (entries.length === 0) return <p className="soft">{empty ?? t('demand.noHistory')}</p>;
  return (
    <ol className="history">
      {historyLines(entries).map(({ last: entry, all }) => (
        <li key={`${all.at(-1)?.at} ${entry.action}`}>
          <span className="soft">
            <Moment at={entry.at} />
          </span>
          <div>
            <b>{words[entry.action] ?? action(entry.action)}</b>
            {all.length > 1 && <Repeated entries={all} />}
            {entry.from !== entry.to && (
              <span className="soft">
                {' '}
                {entry.from && `${term(states, entry.from)} `}→ {term(states, entry.to)}
              </span>
            )}
            <p className="soft">
              {asWritten(
                [person(entry), organisationNameIn(language, entry), mandateOf(entry)].filter(Boolean).join(' · '),
              )}
            </p>
            <Reasons table={`${of}Reasons`} codes={entry.reasonCodes} text={entry.reasonText} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** How often it happened by now; each of the times for whoever asks. */
function Repeated({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  return (
    <details className="history-repeated">
      <summary>{t('demand.historyTimes', { total: entries.length })}</summary>
      <ul>
        {entries.map((entry, index) => (
          // Two of them may have happened at the same moment.
          <li key={`${entry.at} ${entries.length - index}`}>
            <Moment at={entry.at} />
          </li>
        ))}
      </ul>
    </details>
  );
}
