import { useTranslation } from 'react-i18next';
import type { Application, ApplicationContent, UploadedFile } from '../../api/shapes';
import type { FieldLabels } from '../../parts/form/field-label';

/** The contract's word for it is no district at all; on the form it is chosen, so that nothing is answered by silence. */
export const outside = 'outside';

export type ApplicationValues = {
  uscc: string;
  name: string;
  nameEn?: string;
  kind: ApplicationContent['kind'];
  districtCode?: string;
  industry?: string;
  post: string;
  statement?: string;
  /** Uploaded on this page; those handed in earlier stay with the application. */
  fileIds?: readonly UploadedFile[];
};

export function valuesOf(application: Application | null): Partial<ApplicationValues> {
  if (!application) return { kind: 'enterprise' };
  const { uscc, name, nameEn, kind, districtCode, industry, post, statement } = application;
  return {
    uscc,
    name,
    nameEn: nameEn ?? undefined,
    kind,
    districtCode: districtCode ?? outside,
    industry: industry ?? undefined,
    post,
    statement: statement ?? undefined,
  };
}

export function contentOf(values: ApplicationValues): ApplicationContent {
  const { uscc, name, nameEn, kind, industry, post, statement } = values;
  const districtCode = values.districtCode === outside ? undefined : values.districtCode;
  const fileIds = (values.fileIds ?? []).map((file) => file.id);
  return { uscc: uscc.trim(), name, nameEn, kind, districtCode, industry, post, statement, fileIds };
}

const fields = ['uscc', 'name', 'nameEn', 'kind', 'districtCode', 'industry', 'post', 'statement'] as const;

export function useApplicationLabels(): FieldLabels {
  const { t } = useTranslation();
  const named = fields.map((field) => [field, t(`joining.field.${field}`)] as const);
  return { ...Object.fromEntries(named), fileIds: t('joining.proof') };
}
