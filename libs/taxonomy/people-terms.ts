import { CodeTable, rowsOf } from './code-table';

export const organisationKinds = new CodeTable(
  'organisationKinds',
  rowsOf({
    enterprise: ['企业', 'Enterprise'],
    institute: ['高校/科研院所/医疗机构', 'University, institute or hospital'],
    service_provider: ['服务机构', 'Service agency'],
    platform: ['平台运营方', 'Platform'],
  }),
);

export const roleLabels = new CodeTable(
  'roles',
  rowsOf({
    enterprise: ['企业', 'Enterprise'],
    institute: ['成果转化办公室', 'Technology-transfer office'],
    researcher: ['科研人员', 'Researcher'],
    expert: ['评审专家', 'Expert'],
    platform_reviewer: ['平台审核员', 'Platform reviewer'],
    operator: ['平台运营', 'Operator'],
    auditor: ['审计员', 'Auditor'],
    service_provider: ['服务机构', 'Service agency'],
  }),
);
