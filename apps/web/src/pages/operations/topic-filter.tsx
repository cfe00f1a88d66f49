import { useTranslation } from 'react-i18next';
import { useTerms } from '../../parts/terms';

type Props = {
  value: string | undefined;
  /** Topics that wait, so that one without words can be chosen as well. */
  waiting: readonly { topic: string; waiting: number }[];
  onChange: (topic: string | undefined) => void;
};

export function TopicFilter({ value, waiting, onChange }: Props) {
  const { t } = useTranslation();
  const { rows, term } = useTerms();
  const known = [...rows('topics').map((row) => row.code), ...waiting.map(({ topic }) => topic), value ?? ''];
  const topics = [...new Set(known)].filter((topic) => topic !== '').sort();
  const count = new Map(waiting.map((each) => [each.topic, each.waiting]));
  return (
    <label className="inline-filter">
      {t('operations.topic')}
      <select
        className="native-select"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t('operations.all')}</option>
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {term('topics', topic)}
            {count.has(topic) ? ` (${count.get(topic)})` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
