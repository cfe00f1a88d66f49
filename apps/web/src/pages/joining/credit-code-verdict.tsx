import { useTranslation } from 'react-i18next';
import type { CreditCode } from '../../api/shapes';
import { useLanguage } from '../../parts/terms';

/** What the code itself says: whether its check characters agree, and what kind of body bears it. */
export function CreditCodeVerdict({ code }: { code: CreditCode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!code.valid)
    return (
      <p className="code-verdict" data-tone="stopped">
        × {code.faults.map((fault) => fault.message).join(t('comma'))}
        {code.hint && <> · {t('joining.codeHint', { hint: code.hint })}</>}
      </p>
    );
  return (
    <p className="code-verdict" data-tone="good">
      ✓ {t('joining.codeRight')}
      {code.category && <> · {code.category[language]}</>}
    </p>
  );
}
