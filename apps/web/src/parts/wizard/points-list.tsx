import { useTranslation } from 'react-i18next';

export type Point = {
  /** Of the field in the page. */
  id: string;
  step: number;
  label: string;
  /** What is wrong, where it is not simply missing. */
  message?: string;
};

type Props = { points: readonly Point[]; onGo: (step: number, id: string) => void };

/** What still stands in the way, by name; each leads to its field. */
export function PointsList({ points, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="points">
      {points.map((point) => (
        <li key={`${point.id} ${point.label}`}>
          <a
            href={`?step=${point.step}#${point.id}`}
            onClick={(event) => {
              event.preventDefault();
              onGo(point.step, point.id);
            }}
          >
            {point.label}
          </a>{' '}
          <small className="soft">{t('drafting.wizard.atStep', { number: point.step })}</small>
          {point.message && <span className="bad"> {point.message}</span>}
        </li>
      ))}
    </ul>
  );
}
