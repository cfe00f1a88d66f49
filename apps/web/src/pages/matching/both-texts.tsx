import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../api/shapes';
import { FoldedText } from '../../parts/folded-text';
import { MarkedText } from '../../parts/marked-text';
import { rangesIn } from './spans';

type Text = { title: string; text: string };
type Props = { need: Text; achievement: Text; criteria: readonly Criterion[] };

/** What was compared, with the words of either side that made the score. */
export function BothTexts({ need, achievement, criteria }: Props) {
  const { t } = useTranslation();
  return (
    <details className="both-texts">
      <summary>{t('matching.bothTexts')}</summary>
      <div className="both-texts-columns">
        <OneText name={t('matching.needSide')} text={need} side="needSpans" criteria={criteria} />
        <OneText name={t('matching.achievementSide')} text={achievement} side="achievementSpans" criteria={criteria} />
      </div>
    </details>
  );
}

type One = { name: string; text: Text; side: 'needSpans' | 'achievementSpans'; criteria: readonly Criterion[] };

function OneText({ name, text: { title, text }, side, criteria }: One) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h5 id={id}>{name}</h5>
      <p>
        <b>
          <MarkedText text={title} ranges={rangesIn(criteria, side, 'title')} />
        </b>
      </p>
      <FoldedText text={text}>
        <MarkedText text={text} ranges={rangesIn(criteria, side, 'text')} />
      </FoldedText>
    </section>
  );
}
