import { useTranslation } from 'react-i18next';
import type { CityAccount } from '../api/shapes';
import { useLanguage } from '../parts/terms';
import type { CityRefusal } from './city-refusal';

export function CityRefusalNote({ refusal }: { refusal: CityRefusal | null }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return (
    <p className="note" role="alert" data-first-step>
      {t(`public.cityAccount.${refusal}`)}
    </p>
  );
}

/** The other way to sign in. A link, not a form: it leads to another site, where our forms must not lead. */
export function CityWay({ cityAccount, hidden }: { cityAccount: CityAccount; hidden: boolean }) {
  const { t } = useTranslation();
  const name = useLanguage() === 'en' ? cityAccount.en : cityAccount.zh;
  return (
    <p className="other-way" data-first-step hidden={hidden}>
      <a className="quiet-button" href="/api/session/city-account">
        {t('public.cityAccount.go', { name })}
      </a>
    </p>
  );
}
