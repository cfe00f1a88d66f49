import { useTerms } from '../terms';
import type { Field } from './list-search';
import { useListWords } from './list-words';

type Props = { field: Field; values: readonly string[]; onChange: (values: string[]) => void };

/** One filter. Boxes and choices count at once, what is written counts when it is finished. */
export function FilterField({ field, values, onChange }: Props) {
  const words = useListWords();
  if (field.kind === 'codes') return <CodeChoices field={field} values={values} onChange={onChange} />;
  const [value = ''] = values;
  return (
    <label>
      {words.field(field.name)}
      {field.kind === 'words' ? (
        <WordChoice field={field} value={value} onChange={onChange} />
      ) : (
        <input
          key={value}
          className="native-select"
          type={field.kind === 'text' ? 'search' : field.kind === 'day' ? 'date' : 'number'}
          min={field.kind === 'number' ? 0 : undefined}
          maxLength={200}
          defaultValue={value}
          onBlur={({ target }) => target.value.trim() !== value && onChange([target.value.trim()].filter(Boolean))}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      )}
    </label>
  );
}

type Words = Extract<Field, { kind: 'words' }>;

function WordChoice({ field, value, onChange }: { field: Words; value: string; onChange: Props['onChange'] }) {
  const words = useListWords();
  return (
    <select className="native-select" value={value} onChange={({ target }) => onChange([target.value].filter(Boolean))}>
      <option value="">{words.unchosen(field.name)}</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {words.option(field.name, option)}
        </option>
      ))}
    </select>
  );
}

type Codes = Extract<Field, { kind: 'codes' }>;

function CodeChoices({ field, values, onChange }: { field: Codes } & Omit<Props, 'field'>) {
  const words = useListWords();
  const { rows, term } = useTerms();
  const codes = field.codes ?? rows(field.table).map(({ code }) => code);
  return (
    <fieldset className="list-codes">
      <legend>{words.field(field.name)}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={values.includes(code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...values, code] : values.filter((each) => each !== code))
            }
          />
          {term(field.table, code)}
        </label>
      ))}
    </fieldset>
  );
}
