import { useTranslation } from 'react-i18next';
import type { Application, ApplicationContent } from '../../api/shapes';
import type { FieldLabels } from '../../parts/form/field-label';

export type ApplicationValues = {
  uscc: string;
  name: string;
  nameEn?: string;
  kind: ApplicationContent['kind'];
  districtCode?: string;
  industry?: string;
  post: string;
  statement?: string;
};

export function valuesOf(application: Application | null): Partial<ApplicationValues> {
  if (!application) return { kind: 'enterprise' };
  const { uscc, name, nameEn, kind, districtCode, industry, post, statement } = application;
  return {
    uscc,
    name,
    nameEn: nameEn ?? undefined,
    kind,
    districtCode: districtCode ?? undefined,
    industry: industry ?? undefined,
    post,
    statement: statement ?? undefined,
  };
}

export function contentOf(values: ApplicationValues): Omit<ApplicationContent, 'fileIds'> {
  const { uscc, name, nameEn, kind, districtCode, industry, post, statement } = values;
  return { uscc: uscc.trim(), name, nameEn, kind, districtCode, industry, post, statement };
}

const fields = ['uscc', 'name', 'nameEn', 'kind', 'districtCode', 'industry', 'post', 'statement'] as const;

export function useApplicationLabels(): FieldLabels {
  const { t } = useTranslation();
  const named = fields.map((field) => [field, t(`joining.field.${field}`)] as const);
  return { ...Object.fromEntries(named), fileIds: t('joining.proof') };
}
