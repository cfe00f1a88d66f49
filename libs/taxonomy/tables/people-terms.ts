import { CodeTable, rowsOf } from '../code-table';

export const organisationKinds = new CodeTable(
  'organisationKinds',
  rowsOf({
    enterprise: ['企业', 'Enterprise'],
    institute: ['高校/科研院所/医疗机构', 'University, institute or hospital'],
    service_provider: ['服务机构', 'Service agency'],
    service_node: ['区域服务节点', 'Regional service node'],
    registration_office: ['技术合同登记机构', 'Contract registration office'],
    authority: ['主管部门', 'Authority'],
    platform: ['平台运营方', 'Platform'],
  }),
);

export const roleLabels = new CodeTable(
  'roles',
  rowsOf({
    enterprise: ['企业经办人', 'Enterprise agent'],
    institute: ['成果转化办公室', 'Technology-transfer office'],
    researcher: ['科研人员', 'Researcher'],
    service_provider: ['服务机构', 'Service agency'],
    tech_manager: ['技术经理人', 'Technology manager'],
    startup_team: ['创业团队', 'Start-up team'],
    organisation_admin: ['单位管理员', 'Organisation administrator'],
    expert: ['评审专家', 'Expert'],
    platform_reviewer: ['平台审核员', 'Platform reviewer'],
    reg_officer: ['登记员', 'Registration officer'],
    reg_senior: ['登记复核员', 'Senior registration officer'],
    voucher_clerk: ['创新券受理员', 'Voucher clerk'],
    voucher_approver: ['创新券审核员', 'Voucher approver'],
    voucher_finance: ['创新券财务', 'Voucher finance officer'],
    authority: ['主管部门', 'Authority'],
    operator: ['平台运营', 'Operator'],
    auditor: ['审计员', 'Auditor'],
    sysadmin: ['系统管理员', 'System administrator'],
  }),
);
