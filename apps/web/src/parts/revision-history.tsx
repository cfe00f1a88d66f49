import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedField } from './compared-field';
import { Loaded } from './loaded';
import { momentText } from './moment-text';
import { RevisionDiff } from './revision-diff';
import { useLanguage } from './terms';
import { type HistoryLine, type HistoryText, textsOf } from './texts-of-history';

type Props<T, K extends QueryKey> = {
  lines: readonly HistoryLine[];
  fields: readonly ComparedField<T>[];
  textQuery: (at: HistoryText) => UseQueryOptions<T, Error, T, K>;
};

/** All texts of a case; any two of them side by side in one run, the newest against the one before to begin with. */
export function RevisionHistory<T, K extends QueryKey>({ lines, fields, textQuery }: Props<T, K>) {
  const { t } = useTranslation();
  const texts = textsOf(lines);
  const [after, setAfter] = useState(0);
  const [before, setBefore] = useState(1);
  const [newer, older] = [texts[after], texts[before]];
  if (!newer) return null;
  if (texts.length < 2) return <p className="soft">{t('drafting.diff.first')}</p>;
  return (
    <>
      <div className="field-row">
        <TextChoice label={t('drafting.diff.after')} texts={texts} value={after} onChange={setAfter} />
        <TextChoice label={t('drafting.diff.before')} texts={texts} value={before} onChange={setBefore} />
      </div>
      {older && <Differences fields={fields} newer={textQuery(newer)} older={textQuery(older)} />}
    </>
  );
}

type ChoiceProps = {
  label: string;
  texts: readonly HistoryText[];
  value: number;
  onChange: (index: number) => void;
};

function TextChoice({ label, texts, value, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="native-select"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {texts.map(({ revision, submission, at }, index) => (
          <option key={`${revision} ${submission}`} value={index}>
            {[
              t('drafting.diff.number', { number: revision }),
              submission === null ? t('drafting.diff.now') : t('drafting.diff.handedIn', { number: submission }),
              at && momentText(at, language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </select>
    </p>
  );
}

type DifferenceProps<T, K extends QueryKey> = Pick<Props<T, K>, 'fields'> & {
  newer: UseQueryOptions<T, Error, T, K>;
  older: UseQueryOptions<T, Error, T, K>;
};

function Differences<T, K extends QueryKey>({ fields, newer, older }: DifferenceProps<T, K>) {
  const after = useQuery(newer);
  const before = useQuery(older);
  return (
    <Loaded of={after}>
      {(now) => <Loaded of={before}>{(was) => <RevisionDiff fields={fields} before={was} after={now} />}</Loaded>}
    </Loaded>
  );
}
