import { useTranslation } from 'react-i18next';
import type { CreditCode } from '../../api/shapes';
import { useLanguage } from '../../parts/terms';

/** What the code itself says: whether its check characters agree, and what kind of body bears it. */
export function CreditCodeVerdict({ code }: { code: CreditCode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!code.valid)
    return (
      <div className="code-verdict" data-tone="stopped">
        <ul>
          {code.faults.map((fault) => (
            <li key={fault.code}>× {fault.message}</li>
          ))}
        </ul>
        {code.hint && <p>{t('joining.codeHint', { hint: code.hint })}</p>}
      </div>
    );
  return (
    <p className="code-verdict" data-tone="good">
      ✓ {t('joining.codeRight')}
      {code.category && <> · {code.category[language]}</>}
    </p>
  );
}
