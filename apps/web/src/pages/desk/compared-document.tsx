import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextAt } from '../../api/drafting-queries';
import { type ComparedField, differencesOf } from '../../parts/compared-field';
import { type Changes, ShownChanges } from '../../parts/document/changes';
import { Loaded } from '../../parts/loaded';
import { isTyping } from '../../parts/row-keys';

type Props<V> = {
  fields: readonly ComparedField<V>[];
  /** What was read before it was sent back, or what is public; null where there was nothing before. */
  against: TextAt | null;
  before: UseQueryResult<V>;
  after: V;
  /** Of the text that is shown. */
  number: number;
  children: ReactNode;
};

const nothing: Changes = new Map();

/** The document with what changed since it was last read; the marks can be put away to read the new text alone. */
export function ComparedDocument<V>({ fields, against, before, after, number, children }: Props<V>) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(true);
  useChangesKey(() => setShown(!isShown));
  const changes = useMemo(
    () =>
      before.data
        ? new Map(differencesOf(fields, before.data, after).map((one) => [one.field.key, one] as const))
        : nothing,
    [fields, before.data, after],
  );
  if (!against) {
    return (
      <>
        <p className="soft changes-line">{t('desk.changes.first')}</p>
        {children}
      </>
    );
  }
  const name =
    against.revision === number
      ? t('desk.changes.readBefore', { number: against.revision })
      : t('desk.changes.published', { number: against.revision });
  return (
    <>
      <Loaded of={before} lines={1}>
        {() => <ChangesLine against={name} count={changes.size} isShown={isShown} onShown={setShown} />}
      </Loaded>
      <ShownChanges changes={isShown ? changes : nothing}>{children}</ShownChanges>
    </>
  );
}

type LineProps = { against: string; count: number; isShown: boolean; onShown: (isShown: boolean) => void };

function ChangesLine({ against, count, isShown, onShown }: LineProps) {
  const { t } = useTranslation();
  return (
    <div className="changes-line" role="group" aria-label={t('desk.changes.title')}>
      <p role="status">
        {count > 0 ? t('desk.changes.count', { against, count }) : t('desk.changes.none', { against })}
      </p>
      {count > 0 && (
        <p>
          {[true, false].map((shows) => (
            <button
              key={String(shows)}
              type="button"
              className="changes-choice"
              aria-pressed={isShown === shows}
              onClick={() => onShown(shows)}
            >
              {t(shows ? 'desk.changes.show' : 'desk.changes.hide')}
            </button>
          ))}{' '}
          <span className="soft">
            <kbd>d</kbd>
          </span>
        </p>
      )}
    </div>
  );
}

function useChangesKey(turn: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'd' || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      turn();
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
