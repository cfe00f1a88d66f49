import { Form, Input } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../words/words';
import { Optional } from './optional';

/** The field and its translation as they were last read from the server. */
export type SavedPair = { original?: string | null; translation?: { text: string; isStale: boolean } | null };

export type PairFieldProps = {
  /** The original's field; in the form its translation is `translations.<name>`: `{ text, isChecked }`. */
  name: string;
  label: string;
  isOptional?: boolean;
  hint?: string;
  placeholder?: string;
  /** One line when left out. */
  rows?: number;
  /** One bound for both languages leaves a translation twice the room. */
  maxLength: number | Readonly<Record<Language, number>>;
  showCount?: boolean;
  rules?: Rule[];
  /** The language of the original, chosen for the whole text. */
  language: Language;
  saved: SavedPair;
  /** After “still right”: the form changed, although nobody typed. */
  onChecked: () => void;
};

/** A text with its other language folded under it. Who changes the original is told that the translation may not fit. */
export function PairField(props: PairFieldProps) {
  const { name, label, maxLength, language } = props;
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const other = language === 'zh' ? 'en' : 'zh';
  const { isGiven, isStale } = usePair(name, props.saved);
  const [own, translated] =
    typeof maxLength === 'number' ? [maxLength, maxLength * 2] : [maxLength[language], maxLength[other]];
  return (
    <div className="pair-field">
      <Form.Item
        name={name}
        label={props.isOptional ? <Optional>{label}</Optional> : label}
        extra={props.hint}
        rules={props.rules}
      >
        {textField({ ...props, maxLength: own, lang: language })}
      </Form.Item>
      <details>
        <summary>
          {t(`drafting.pair.language.${other}`)}
          <small className={isStale ? 'bad' : 'soft'}>
            {' · '}
            {t(`drafting.pair.${!isGiven ? 'none' : isStale ? 'stale' : 'given'}`)}
          </small>
        </summary>
        <Form.Item
          name={['translations', name, 'text']}
          label={t('drafting.pair.field', { label, language: t(`drafting.pair.language.${other}`) })}
        >
          {textField({ rows: props.rows, maxLength: translated, showCount: props.showCount, lang: other })}
        </Form.Item>
        {isStale && (
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                form.setFieldValue(['translations', name, 'isChecked'], true);
                props.onChecked();
              }}
            >
              ✓ {t('drafting.pair.stillRight')}
            </button>
          </p>
        )}
      </details>
    </div>
  );
}

type TextField = { rows?: number; maxLength: number; lang: Language; placeholder?: string; showCount?: boolean };

/** Not a component: Form.Item hands its value to the input itself. */
function textField({ rows, maxLength, lang, placeholder, showCount }: TextField) {
  const shared = { maxLength, lang, placeholder };
  return rows ? <Input.TextArea rows={rows} {...shared} /> : <Input showCount={showCount} {...shared} />;
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** What the server said counts until one of both texts is changed here. */
function usePair(name: string, { original, translation }: SavedPair) {
  const form = Form.useFormInstance();
  const watched = { form, preserve: true };
  const now = trimmed(Form.useWatch(name, watched));
  const text = trimmed(Form.useWatch(['translations', name, 'text'], watched));
  const isChecked: unknown = Form.useWatch(['translations', name, 'isChecked'], watched);
  const isUntouched = translation !== null && translation !== undefined && trimmed(translation.text) === text;
  return {
    isGiven: text !== '',
    isStale: text !== '' && isUntouched && isChecked !== true && (translation.isStale || now !== trimmed(original)),
  };
}
