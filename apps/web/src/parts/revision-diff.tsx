import { useTranslation } from 'react-i18next';
import { type ComparedField, differencesOf } from './compared-field';
import { TextDiff } from './text-diff';

type Props<V> = { fields: readonly ComparedField<V>[]; before: V; after: V };

/** What one version of a text says otherwise than another, field by field; fields that agree are left out. */
export function RevisionDiff<V>({ fields, before, after }: Props<V>) {
  const { t } = useTranslation();
  const differences = differencesOf(fields, before, after);
  if (differences.length === 0) return <p className="soft">{t('drafting.diff.nothing')}</p>;
  return (
    <dl className="revision-diff">
      {differences.map((one) => (
        <div key={one.field.key}>
          <dt>{one.field.label}</dt>
          <dd>
            <TextDiff before={one.before} after={one.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
