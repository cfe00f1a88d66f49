import { useTerms } from './terms';
import { asWritten } from './written';

type Props = {
  table: `${string}Reasons`;
  codes: readonly string[];
  text: string | null | undefined;
};

export function Reasons({ table, codes, text }: Props) {
  const { term } = useTerms();
  if (codes.length === 0 && !text) return null;
  return (
    <div className="reasons">
      {codes.length > 0 && (
        <ul>
          {codes.map((code) => (
            <li key={code}>{term(table, code)}</li>
          ))}
        </ul>
      )}
      {text && <p className="pen">{asWritten(text)}</p>}
    </div>
  );
}
