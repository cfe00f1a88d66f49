import { CodeTable, rowsOf } from '../code-table';

export const cooperationModes = new CodeTable(
  'cooperationModes',
  rowsOf({
    commissioned_development: ['委托开发', 'Commissioned development'],
    joint_development: ['合作开发', 'Joint development'],
    transfer: ['技术转让', 'Transfer'],
    licence: ['许可', 'Licence'],
    equity: ['作价入股', 'Contribution as equity'],
    consulting: ['技术咨询', 'Consulting'],
    service: ['技术服务', 'Technical service'],
    other: ['其他', 'Other'],
  }),
);

export const demandTypes = new CodeTable(
  'demandTypes',
  rowsOf({
    research: ['技术研发/攻关', 'Research and breakthrough'],
    product: ['产品研发', 'Product development'],
    process: ['工艺改进/技术改造', 'Process improvement'],
    component: ['技术配套', 'Component or supporting technology'],
    adoption: ['成果引进', 'Adoption of an achievement'],
    equipment: ['设备/检测', 'Equipment or testing'],
    talent: ['人才团队', 'People and teams'],
  }),
);

export const ipArrangements = new CodeTable(
  'ipArrangements',
  rowsOf({
    enterprise: ['归需求方', 'Belongs to the enterprise'],
    shared: ['双方共有', 'Shared'],
    solver: ['归承接方', 'Belongs to the solver'],
    negotiable: ['协商确定', 'To be agreed'],
  }),
);

export const indicatorOperators = new CodeTable(
  'indicatorOperators',
  rowsOf({
    ge: ['≥', 'at least'],
    le: ['≤', 'at most'],
    eq: ['=', 'equal to'],
    range: ['介于', 'between'],
  }),
);

/** Who may read a demand once it is published; in full, by its title alone, or by invitation. */
export const visibilities = new CodeTable(
  'visibilities',
  rowsOf({
    public: ['公开全部内容', 'Everybody reads all of it'],
    title_only: ['仅公开标题', 'Everybody reads the title, those invited the rest'],
    invited: ['仅限受邀单位', 'Only those invited'],
  }),
);
