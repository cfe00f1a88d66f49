import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../compared-field';
import { momentText } from '../moment-text';
import { useLanguage } from '../terms';
import { TextDiff } from '../text-diff';
import { disputedFields, firstChoice, type Disputed, type Side } from './settle-conflict';
import { useDialog } from '../use-dialog';

type Props<V> = {
  fields: readonly ComparedField<V>[];
  /** What both sides began with: the text of the last save from here. */
  base: V;
  mine: V;
  theirs: V;
  editedBy?: string | null;
  editedAt?: string | null;
  onClose: () => void;
  /** The keys of the fields in which the other side was chosen. */
  onSettle: (theirKeys: readonly string[]) => void;
};

/** Two wrote at once: both texts side by side, field by field. Nothing is lost before somebody has chosen. */
export function ConflictDialog<V>({ fields, base, mine, theirs, editedBy, editedAt, onClose, onSettle }: Props<V>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const dialog = useDialog();
  const titleId = useId();
  const [disputed] = useState(() => disputedFields(fields, { base, mine, theirs }));
  const [choice, setChoice] = useState(() => firstChoice(disputed));
  const all = (side: Side) => setChoice(Object.fromEntries(disputed.map(({ field }) => [field.key, side])));
  const at = editedAt ? momentText(editedAt, language) : '';
  return (
    <dialog ref={dialog} className="dialog conflict" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{t('drafting.conflict.title')}</h2>
      <p>{editedBy && at ? t('drafting.conflict.textBy', { name: editedBy, at }) : t('drafting.conflict.text')}</p>
      {disputed.length === 0 && <p>{t('drafting.conflict.same')}</p>}
      {disputed.length > 1 && (
        <p className="conflict-all">
          <Button onClick={() => all('mine')}>{t('drafting.conflict.allMine')}</Button>
          <Button onClick={() => all('theirs')}>{t('drafting.conflict.allTheirs')}</Button>
        </p>
      )}
      {disputed.map((one) => (
        <DisputedField
          key={one.field.key}
          of={one}
          chosen={choice[one.field.key] ?? 'mine'}
          onChoose={(side) => setChoice({ ...choice, [one.field.key]: side })}
        />
      ))}
      <div className="dialog-end">
        <Button onClick={onClose}>{t('drafting.conflict.later')}</Button>
        <Button
          className="main-action"
          onClick={() => onSettle(disputed.map(({ field }) => field.key).filter((key) => choice[key] === 'theirs'))}
        >
          {t('drafting.conflict.goOn')}
        </Button>
      </div>
    </dialog>
  );
}

type FieldProps<V> = { of: Disputed<V>; chosen: Side; onChoose: (side: Side) => void };

function DisputedField<V>({ of, chosen, onChoose }: FieldProps<V>) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset className="disputed">
      <legend>
        {of.field.label} <small className="soft">{t(`drafting.conflict.${of.changedBy}`)}</small>
      </legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <label key={side} data-chosen={chosen === side}>
          <span className="disputed-head">
            <input type="radio" name={group} checked={chosen === side} onChange={() => onChoose(side)} />{' '}
            {t(`drafting.conflict.${side}`)}
          </span>
          {of[side] ? (
            <TextDiff before={of.theirs} after={of.mine} side={side === 'mine' ? 'after' : 'before'} />
          ) : (
            <span className="soft">{t('drafting.conflict.empty')}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
