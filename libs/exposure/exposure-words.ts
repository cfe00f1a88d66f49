import type { Bilingual } from '#kernel/bilingual';
import { districts } from '#taxonomy';
import { type Grouping, listedClasses, nowhere } from './exposure-groups';

const kinds: Readonly<Record<string, Bilingual>> = {
  enterprise: { zh: '企业', en: 'Enterprises' },
  institute: { zh: '高校院所', en: 'Institutes' },
  service_provider: { zh: '服务机构', en: 'Service providers' },
  platform: { zh: '平台', en: 'Platform' },
};
const notKnown: Bilingual = { zh: '未填写', en: 'Not stated' };

export const groupingWords: Readonly<Record<Grouping, Bilingual>> = {
  size: { zh: '成果数量', en: 'Number of achievements' },
  district: { zh: '地区', en: 'District' },
  kind: { zh: '单位类型', en: 'Kind of organisation' },
};

/** What a group is called. */
export function groupLabel(by: Grouping, code: string): Bilingual {
  if (code === nowhere) return notKnown;
  if (by === 'kind') return kinds[code] ?? { zh: code, en: code };
  return (by === 'size' ? listedClasses : districts).label(code);
}
