import { addDays, dayInShanghai } from '#kernel/clock';

const inDays = (days: number) => addDays(dayInShanghai(new Date()), days);

/** What an enterprise sends for a need that may be submitted as it is; a test overrides what it is about. */
export function aDemandForm(given: object = {}) {
  return {
    language: 'zh',
    anonymous: false,
    title: '航空发动机叶片积碳激光清洗',
    demandType: 'research',
    highTechField: '8',
    keywords: ['激光清洗', '叶片', '积碳'],
    background: '高温合金叶片表面积碳难以去除，化学清洗损伤基体，废液处理费用高，希望采用激光清洗。',
    indicators: [{ name: '单片清洗时间', operator: 'le', value: '40', unit: 'min', mustHave: true }],
    budget: { fen: '150000000' },
    budgetNegotiable: false,
    cooperationModes: ['licence', 'joint_development'],
    deadline: inDays(270),
    districtCode: '310115',
    decisionOwner: '总工程师',
    contact: { name: '林慕川', phone: '021-55550100' },
    declaredUnclassified: true,
    ...given,
  };
}

/** What an institute sends for an achievement that answers that need. */
export function anAchievementForm(given: object = {}) {
  return {
    language: 'zh',
    title: '高温合金叶片激光清洗装备',
    summary: '以脉冲激光去除航空发动机叶片积碳，不伤基体，已在两条产线试用。',
    benefit: '单片清洗时间由四小时降至四十分钟，无废液。',
    economics: '单台设备一年收回成本。',
    keywords: ['激光清洗', '高温合金', '叶片'],
    highTechField: '8',
    contractField: '03',
    trl: 7,
    trlEvidence: '产线试用报告',
    maturityStage: 'middle',
    category: 'applied',
    form: 'equipment',
    ipRights: [{ kind: 'patent_invention', number: 'ZL200410018477.9', status: 'granted' }],
    ipAvailable: true,
    cooperationModes: ['licence'],
    price: { fen: '120000000' },
    priceNegotiable: false,
    team: [{ name: '沈一鸣', role: '负责人' }],
    contact: { name: '沈一鸣', email: 'shen@institute.example' },
    districtCode: '310110',
    declaredUnclassified: true,
    ...given,
  };
}
