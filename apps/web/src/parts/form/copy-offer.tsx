import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { momentText } from '../moment-text';
import { useLanguage } from '../terms';

type Props = { at: string; onRestore: () => void; onDrop: () => void };

/** After a crash or an ended session: what was typed and never saved is offered, not forced on anybody. */
export function CopyOffer({ at, onRestore, onDrop }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className="copy-offer" aria-labelledby="copy-offer">
      <h2 id="copy-offer">{t('drafting.copy.title')}</h2>
      <p>{t('drafting.copy.text', { at: momentText(at, language) })}</p>
      <p className="copy-offer-ways">
        <Button onClick={onRestore}>{t('drafting.copy.restore')}</Button>
        <Button type="text" onClick={onDrop}>
          {t('drafting.copy.drop')}
        </Button>
      </p>
    </section>
  );
}
