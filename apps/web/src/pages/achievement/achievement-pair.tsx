import { Form } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import type { AchievementRevision } from '../../api/shapes';
import type { translatedFields } from '../../parts/compared-achievement';
import { PairField, type PairFieldProps } from '../../parts/form/pair-field';
import type { AchievementValues } from './form-values';

export type SavedTexts = {
  /** As the server last had it. */
  saved: AchievementRevision | undefined;
  onChecked: () => void;
};

type Props = SavedTexts & {
  field: (typeof translatedFields)[number];
  isOptional?: boolean;
  hint?: string;
  rows?: number;
  maxLength: PairFieldProps['maxLength'];
  showCount?: boolean;
  rules?: Rule[];
};

/** A text of the achievement with its other language. */
export function AchievementPair({ field, saved, ...rest }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<AchievementValues>();
  const language = Form.useWatch('language', { form, preserve: true }) ?? 'zh';
  return (
    <PairField
      {...rest}
      name={field}
      label={t(`achievement.field.${field}`)}
      language={language}
      saved={{ original: saved?.[field], translation: saved?.translations[field] }}
    />
  );
}
