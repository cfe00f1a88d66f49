import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../terms';
import { CodeOptions } from './code-options';
import { foundCodes } from './found-codes';

type Props = {
  table: string;
  /** A table below this one whose words also find its codes. */
  below?: string;
  /** What is chosen, for the buttons beside the field; the field itself is named by its Form.Item. */
  label: string;
  /** Set by Form.Item. */
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: 'true' | 'false' | boolean;
} & (
  | { multiple?: false; value?: string | null; onChange?: (value: string | undefined) => void }
  | { multiple: true; value?: readonly string[] | null; onChange?: (value: string[]) => void }
);

/** A field to search a code table in, by code or by words of either language (the combobox of the ARIA practices). */
export function CodePicker(props: Props) {
  const { t } = useTranslation();
  const { term } = useTerms();
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const picker = usePicker(props);
  const { typed, isOpen, active, found, chosen } = picker;
  const shown = typed ?? (props.multiple ? '' : term(props.table, chosen[0]));
  const optionId = (code: string) => `${list}-${code}`;
  const clear = () => {
    picker.set([]);
    input.current?.focus();
  };
  return (
    <div
      className="code-picker"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) picker.close();
      }}
    >
      {props.multiple && chosen.length > 0 && (
        <ul className="picked" aria-label={`${props.label} · ${t('drafting.picker.chosen')}`}>
          {chosen.map((code) => (
            <li key={code}>
              {term(props.table, code)}
              <button
                type="button"
                aria-label={t('drafting.picker.remove', { term: term(props.table, code) })}
                onClick={() => {
                  picker.set(chosen.filter((one) => one !== code));
                  input.current?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="picker-line">
        <input
          ref={input}
          id={props.id}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          aria-activedescendant={isOpen && active ? optionId(active) : undefined}
          aria-describedby={props['aria-describedby']}
          aria-invalid={props['aria-invalid']}
          placeholder={t('drafting.picker.placeholder')}
          value={shown}
          onChange={(event) => picker.type(event.target.value)}
          onClick={() => picker.open()}
          onFocus={(event) => event.target.select()}
          onKeyDown={(event) => picker.press(event)}
        />
        {chosen.length > 0 && (
          <button type="button" aria-label={t('drafting.picker.clear', { label: props.label })} onClick={clear}>
            ×
          </button>
        )}
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('drafting.picker.open', { label: props.label })}
          onClick={() => {
            input.current?.focus();
            if (isOpen) picker.close();
            else picker.open();
          }}
        >
          ▾
        </button>
      </div>
      {isOpen && (
        <CodeOptions
          id={list}
          label={props.label}
          found={found}
          active={active}
          chosen={chosen}
          isMultiple={props.multiple ?? false}
          optionId={optionId}
          onChoose={picker.choose}
        />
      )}
      <span className="only-heard" role="status">
        {isOpen && (found.total === 0 ? t('drafting.picker.none') : t('drafting.picker.found', { total: found.total }))}
      </span>
    </div>
  );
}

/** Typed is null while nothing is being searched, so that the field shows what is chosen. */
function usePicker(props: Props) {
  const { rows, parentTable } = useTerms();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const above = parentTable(props.table);
  const found = foundCodes(rows(props.table), typed ?? '', {
    parents: above ? rows(above) : [],
    children: props.below ? rows(props.below) : [],
  });
  const listed = found.groups.flatMap((group) => group.rows.map(({ code }) => code));
  const chosen = props.multiple ? [...(props.value ?? [])] : props.value ? [props.value] : [];
  const set = (codes: readonly string[]) => {
    if (props.multiple) props.onChange?.([...codes]);
    else props.onChange?.(codes[0]);
    setTyped(null);
  };
  const open = () => {
    setOpen(true);
    setActive(chosen[0] ?? null);
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(null);
  };
  const choose = (code: string) => {
    if (!props.multiple) {
      set([code]);
      close();
    } else if (chosen.includes(code)) set(chosen.filter((one) => one !== code));
    else set([...chosen, code]);
  };
  const step = (by: number) => {
    if (!isOpen) return open();
    const at = active === null ? -1 : listed.indexOf(active);
    const from = at < 0 && by < 0 ? 0 : at;
    setActive(listed.at((from + by) % Math.max(1, listed.length)) ?? null);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(null);
    // An emptied field is an emptied choice, as in any other field.
    if (text === '' && !props.multiple) {
      props.onChange?.(undefined);
    }
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => setActive(listed[Math.min(listed.length - 1, listed.indexOf(active ?? '') + 10)] ?? null),
    PageUp: () => setActive(listed[Math.max(0, listed.indexOf(active ?? '') - 10)] ?? null),
    Enter: () => {
      const one = active ?? (typed && found.total === 1 ? listed[0] : null);
      if (isOpen && one) choose(one);
    },
    Escape: close,
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and the arrows belong to the input method while it is composing a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && props.multiple && !typed && chosen.length > 0) return set(chosen.slice(0, -1));
    const act = keys[event.key];
    if (!act || (event.key === 'Escape' && !isOpen)) return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    act();
  };
  return { typed, isOpen, active, found, chosen, set, open, close, choose, type, press };
}
