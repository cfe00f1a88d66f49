import { CodeTable, rowsOf } from '../code-table';

/** GB/T 22900 levels 1–9; the level is declared by the owner, an evaluated one is another field. */
export const technologyReadiness = new CodeTable(
  'trl',
  rowsOf({
    '1': ['1 报告级：发现并报告基本原理', '1 Basic principle reported'],
    '2': ['2 方案级：形成技术方案', '2 Concept formulated'],
    '3': ['3 功能级：关键功能得到验证', '3 Key function proven'],
    '4': ['4 仿真级：实验室环境验证', '4 Validated in the laboratory'],
    '5': ['5 初样级：相关环境验证', '5 Validated in a relevant environment'],
    '6': ['6 正样级：样机在相关环境演示', '6 Prototype demonstrated in a relevant environment'],
    '7': ['7 环境级：样机在使用环境运行（中试）', '7 Prototype in the operational environment'],
    '8': ['8 产品级：产品定型，小批量', '8 Product qualified, small batch'],
    '9': ['9 系统级：批量应用', '9 Proven in use'],
  }),
  {
    source: { zh: '科学技术研究项目评价通则 GB/T 22900', en: 'GB/T 22900 Evaluation of research projects' },
    version: '2022',
    effectiveFrom: '2022-10-12',
  },
);

export const ipKinds = new CodeTable(
  'ipKinds',
  rowsOf({
    patent_invention: ['发明专利', 'Invention patent'],
    patent_utility: ['实用新型', 'Utility model'],
    patent_design: ['外观设计', 'Design patent'],
    know_how: ['技术秘密', 'Know-how'],
    software: ['计算机软件著作权', 'Software copyright'],
    ic_layout: ['集成电路布图设计专有权', 'Layout design of integrated circuits'],
    plant_variety: ['植物新品种权', 'Plant variety right'],
    bio_pharma_variety: ['生物、医药新品种权', 'Biological or medical variety right'],
    design_copyright: ['设计著作权', 'Design copyright'],
    none: ['未涉及知识产权', 'No intellectual property'],
  }),
  {
    source: {
      zh: '技术合同认定登记的知识产权类别',
      en: 'Kinds of intellectual property of technology-contract registration',
    },
    version: '10',
    effectiveFrom: null,
  },
);

export const ipStatuses = new CodeTable(
  'ipStatuses',
  rowsOf({
    granted: ['已授权/登记', 'Granted or registered'],
    applied: ['申请中', 'Applied for'],
    lapsed: ['已失效', 'Lapsed'],
  }),
);

export const achievementForms = new CodeTable(
  'achievementForms',
  rowsOf({
    technology: ['新技术', 'Technology'],
    process: ['新工艺', 'Process'],
    product: ['新产品', 'Product'],
    material: ['新材料', 'Material'],
    equipment: ['新装备', 'Equipment'],
    software: ['软件', 'Software'],
    standard: ['标准', 'Standard'],
    variety: ['品种', 'Variety'],
  }),
);

export const achievementCategories = new CodeTable(
  'achievementCategories',
  rowsOf({
    applied: ['应用技术', 'Applied technology'],
    basic: ['基础理论', 'Basic theory'],
    soft: ['软科学', 'Soft science'],
  }),
);

export const maturityStages = new CodeTable(
  'maturityStages',
  rowsOf({
    early: ['初期（实验室/小试）', 'Early: laboratory'],
    middle: ['中期（中试）', 'Middle: pilot'],
    mature: ['成熟应用', 'Mature'],
  }),
);

export const achievementAttributes = new CodeTable(
  'achievementAttributes',
  rowsOf({
    original: ['原始性创新', 'Original'],
    absorbed: ['国外引进消化吸收创新', 'Taken from abroad and developed further'],
    redeveloped: ['国内技术二次开发', 'Domestic technology developed further'],
  }),
);

export const achievementLevels = new CodeTable(
  'achievementLevels',
  rowsOf({
    world_leading: ['国际领先', 'Leading in the world'],
    world_advanced: ['国际先进', 'Advanced in the world'],
    home_leading: ['国内领先', 'Leading in the country'],
    home_advanced: ['国内先进', 'Advanced in the country'],
    not_evaluated: ['未评价', 'Not evaluated'],
  }),
);

/** What the institute has granted its team of a work-made achievement (职务科技成果赋权). */
export const entitlements = new CodeTable(
  'entitlements',
  rowsOf({
    none: ['未赋权', 'None'],
    long_term_use: ['长期使用权', 'Long-term right of use'],
    co_ownership: ['所有权（部分或全部）', 'Ownership, in part or whole'],
  }),
);
