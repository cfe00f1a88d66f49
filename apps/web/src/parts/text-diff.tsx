import { useTranslation } from 'react-i18next';
import { wordDiff } from './word-diff';
import { asWritten } from './written';

type Props = {
  before: string;
  after: string;
  /** One side only, with what that side alone has marked; both in one run of text when left out. */
  side?: 'before' | 'after';
};

/** In one run the marks are also heard, since a screen reader does not announce ins and del. */
export function TextDiff({ before, after, side }: Props) {
  const { t } = useTranslation();
  const hidden = side && (side === 'before' ? 'added' : 'removed');
  const parts = wordDiff(before, after).filter(({ change }) => change !== hidden);
  return (
    <span className="text-diff pen">
      {parts.map(({ text, change }, index) => {
        if (change === 'same') return <span key={index}>{asWritten(text)}</span>;
        if (side) return <mark key={index}>{asWritten(text)}</mark>;
        const Mark = change === 'added' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span className="only-heard">{t(`drafting.diff.${change}`)}</span>
            {asWritten(text)}
            <span className="only-heard">{t('drafting.diff.end')}</span>
          </Mark>
        );
      })}
    </span>
  );
}
