import { CodeTable } from './code-table';

/** 国家重点支持的高新技术领域 (2016), first level; demands and achievements carry it. */
export const highTechFields = new CodeTable('highTechFields', [
  { code: '1', zh: '电子信息', en: 'Electronics and information' },
  { code: '2', zh: '生物与新医药', en: 'Biology and new medicine' },
  { code: '3', zh: '航空航天', en: 'Aerospace' },
  { code: '4', zh: '新材料', en: 'New materials' },
  { code: '5', zh: '高技术服务', en: 'High-tech services' },
  { code: '6', zh: '新能源与节能', en: 'New energy and energy saving' },
  { code: '7', zh: '资源与环境', en: 'Resources and environment' },
  { code: '8', zh: '先进制造与自动化', en: 'Advanced manufacturing and automation' },
]);

/** 技术合同认定登记 的技术领域, first level; contracts are registered under it. */
export const contractFields = new CodeTable('contractFields', [
  { code: '01', zh: '电子信息', en: 'Electronics and information' },
  { code: '02', zh: '航空航天', en: 'Aerospace' },
  { code: '03', zh: '先进制造', en: 'Advanced manufacturing' },
  { code: '04', zh: '生物、医药和医疗器械', en: 'Biology, medicine and medical devices' },
  { code: '05', zh: '新材料及其应用', en: 'New materials and their use' },
  { code: '06', zh: '新能源与高效节能', en: 'New energy and energy efficiency' },
  { code: '07', zh: '环境保护与资源综合利用', en: 'Environment and use of resources' },
  { code: '08', zh: '核应用', en: 'Nuclear applications' },
  { code: '09', zh: '农业', en: 'Agriculture' },
  { code: '10', zh: '现代交通', en: 'Modern transport' },
  { code: '11', zh: '城市建设与社会发展', en: 'Urban construction and social development' },
]);

// The default mapping of domain 6.7; agriculture goes to 农业生物 within field 2.
const highTechOfContract: Readonly<Record<string, string>> = {
  '01': '1',
  '02': '3',
  '03': '8',
  '04': '2',
  '05': '4',
  '06': '6',
  '07': '7',
  '08': '6',
  '09': '2',
  '10': '8',
  '11': '5',
};

export function highTechFieldOf(contractField: string): string | undefined {
  return highTechOfContract[contractField];
}

/** The code of a contract field by its Chinese name, as foreign records write it. */
export function contractFieldNamed(name: string): string | undefined {
  return contractFields.rows.find((row) => row.zh === name)?.code;
}
