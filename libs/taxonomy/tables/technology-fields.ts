import { CodeMapping } from '../code-mapping';
import { branchesOf, CodeTable } from '../code-table';

const highTechEdition = {
  source: {
    zh: '国家重点支持的高新技术领域（国科发火〔2016〕32号）',
    en: 'High-tech fields supported by the state (2016, no. 32)',
  },
  version: '2016',
  effectiveFrom: '2016-01-01',
};

/** The first level; demands and achievements carry it. */
export const highTechFields = new CodeTable(
  'highTechFields',
  [
    { code: '1', zh: '电子信息', en: 'Electronics and information' },
    { code: '2', zh: '生物与新医药', en: 'Biology and new medicine' },
    { code: '3', zh: '航空航天', en: 'Aerospace' },
    { code: '4', zh: '新材料', en: 'New materials' },
    { code: '5', zh: '高技术服务', en: 'High-tech services' },
    { code: '6', zh: '新能源与节能', en: 'New energy and energy saving' },
    { code: '7', zh: '资源与环境', en: 'Resources and environment' },
    { code: '8', zh: '先进制造与自动化', en: 'Advanced manufacturing and automation' },
  ],
  highTechEdition,
);

/** The second level, a table of its own: a form that asks for a field must not offer both levels at once. */
export const highTechSubfields = new CodeTable(
  'highTechSubfields',
  branchesOf({
    '1': [
      ['1.1', '软件', 'Software'],
      ['1.2', '微电子技术', 'Microelectronics'],
      ['1.3', '计算机产品及其网络应用技术', 'Computers and their use in networks'],
      ['1.4', '通信技术', 'Communication'],
      ['1.5', '广播影视技术', 'Broadcasting, film and television'],
      ['1.6', '新型电子元器件', 'New electronic components'],
      ['1.7', '信息安全技术', 'Information security'],
      ['1.8', '智能交通和轨道交通技术', 'Intelligent transport and rail transit'],
    ],
    '2': [
      ['2.1', '医药生物技术', 'Medical biotechnology'],
      ['2.2', '中药、天然药物', 'Chinese medicines and natural drugs'],
      ['2.3', '化学药研发技术', 'Development of chemical drugs'],
      ['2.4', '药物新剂型与制剂创制技术', 'New dosage forms and preparations'],
      ['2.5', '医疗仪器、设备与医学专用软件', 'Medical instruments, equipment and software'],
      ['2.6', '轻工和化工生物技术', 'Biotechnology for light and chemical industry'],
      ['2.7', '农业生物技术', 'Agricultural biotechnology'],
    ],
    '3': [
      ['3.1', '航空技术', 'Aviation'],
      ['3.2', '航天技术', 'Space technology'],
    ],
    '4': [
      ['4.1', '金属材料', 'Metals'],
      ['4.2', '无机非金属材料', 'Inorganic non-metallic materials'],
      ['4.3', '高分子材料', 'Polymers'],
      ['4.4', '生物医用材料', 'Biomedical materials'],
      ['4.5', '精细和专用化学品', 'Fine and special chemicals'],
      ['4.6', '与文化艺术产业相关的新材料', 'New materials for culture and the arts'],
    ],
    '5': [
      ['5.1', '研发与设计服务', 'Research, development and design services'],
      ['5.2', '检验检测认证与标准服务', 'Testing, certification and standards'],
      ['5.3', '信息技术服务', 'Information technology services'],
      ['5.4', '高技术专业化服务', 'Specialised high-tech services'],
      ['5.5', '知识产权与成果转化服务', 'Intellectual property and technology transfer'],
      ['5.6', '电子商务与现代物流技术', 'Electronic commerce and modern logistics'],
      ['5.7', '城市管理与社会服务', 'City management and social services'],
      ['5.8', '文化创意产业支撑技术', 'Technology for the creative industries'],
    ],
    '6': [
      ['6.1', '可再生清洁能源', 'Renewable clean energy'],
      ['6.2', '核能及氢能', 'Nuclear and hydrogen energy'],
      ['6.3', '新型高效能量转换与储存技术', 'Efficient conversion and storage of energy'],
      ['6.4', '高效节能技术', 'Energy saving'],
    ],
    '7': [
      ['7.1', '水污染控制与水资源利用技术', 'Control of water pollution and use of water'],
      ['7.2', '大气污染控制技术', 'Control of air pollution'],
      ['7.3', '固体废弃物处置与综合利用技术', 'Disposal and use of solid waste'],
      ['7.4', '物理性污染防治技术', 'Control of noise, vibration and radiation'],
      ['7.5', '环境监测及环境事故应急处理技术', 'Environmental monitoring and emergency response'],
      ['7.6', '生态环境建设与保护技术', 'Building and protecting ecosystems'],
      ['7.7', '清洁生产技术', 'Clean production'],
      ['7.8', '资源勘查、高效开采与综合利用技术', 'Exploration, efficient mining and use of resources'],
    ],
    '8': [
      ['8.1', '工业生产过程控制系统', 'Control systems for industrial processes'],
      ['8.2', '安全生产技术', 'Safety at work'],
      ['8.3', '高性能、智能化仪器仪表', 'High-performance and intelligent instruments'],
      ['8.4', '先进制造工艺与装备', 'Advanced manufacturing processes and equipment'],
      ['8.5', '新型机械', 'New machinery'],
      ['8.6', '电力系统与设备', 'Power systems and equipment'],
      ['8.7', '汽车及轨道车辆相关技术', 'Cars and rail vehicles'],
      ['8.8', '高技术船舶与海洋工程装备设计制造技术', 'High-tech ships and offshore equipment'],
      ['8.9', '传统文化产业改造技术', 'Renewal of traditional cultural industries'],
    ],
  }),
  { ...highTechEdition, parents: highTechFields },
);

/** 技术合同认定登记 的技术领域, first level; contracts are registered under it. */
export const contractFields = new CodeTable(
  'contractFields',
  [
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
  ],
  {
    source: { zh: '技术合同认定登记的技术领域', en: 'Fields of technology-contract registration' },
    version: '11',
    effectiveFrom: null,
  },
);

// Agriculture goes to 农业生物 within field 2.
const contractToHighTech = new CodeMapping(contractFields, highTechFields, [
  ['01', '1'],
  ['02', '3'],
  ['03', '8'],
  ['04', '2'],
  ['05', '4'],
  ['06', '6'],
  ['07', '7'],
  ['08', '6'],
  ['09', '2'],
  ['10', '8'],
  ['11', '5', 'to-confirm'],
]);

const highTechToContract = new CodeMapping(highTechFields, contractFields, [
  ['1', '01'],
  ['2', '04'],
  ['3', '02'],
  ['4', '05'],
  ['5', '11', 'to-confirm'],
  ['6', '06'],
  ['7', '07'],
  ['8', '03'],
]);

// Where the second level says more than its field does: nuclear energy, agriculture, vehicles.
const subfieldToContract = new CodeMapping(highTechSubfields, contractFields, [
  ['2.7', '09'],
  ['6.2', '08', 'to-confirm'],
  ['8.7', '10'],
]);

export function highTechFieldOf(contractField: string): string | undefined {
  return contractToHighTech.of(contractField);
}

/** The default contract field of a high-tech field (`8`) or of its second level (`8.7`). */
export function contractFieldOf(highTechField: string): string | undefined {
  const field = highTechSubfields.row(highTechField)?.parent ?? highTechField;
  return subfieldToContract.of(highTechField) ?? highTechToContract.of(field);
}

/** The code of a contract field by its Chinese name, as foreign records write it. */
export function contractFieldNamed(name: string): string | undefined {
  return contractFields.rows.find((row) => row.zh === name)?.code;
}
