import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'taxonomy.calendar-notice-wrong': {
    zh: '放假安排文件有误，什么都没有保存，请看标出的各项。',
    en: 'The notice of holidays is wrong, nothing was stored; see the marked entries.',
  },
  'taxonomy.calendar-year-published': {
    zh: '{year} 年的放假安排已经载入。',
    en: 'The calendar of {year} is loaded already.',
  },
  'taxonomy.calendar-days-taken': {
    zh: '其中有的日期已属于另一年的放假安排：{days}。',
    en: 'Some of these days belong to the notice of another year: {days}.',
  },
  'taxonomy.size-rule-silent': {
    zh: '划型标准不包含这个行业，或所选类别与行业不符。',
    en: 'The size rule does not cover this industry, or the group does not belong to it.',
  },
  'taxonomy.rule-unknown': {
    zh: '没有规则 {code}；可用的见规则列表。',
    en: 'There is no rule {code}; see the list of rules.',
  },
  'taxonomy.rule-value-wrong': {
    zh: '规则的数值须是正整数：{value}。',
    en: 'The value of a rule must be a positive whole number: {value}.',
  },
  'taxonomy.rule-in-the-past': {
    zh: '规则不能从过去的日子生效，日期写作 YYYY-MM-DD：{from}。',
    en: 'A rule cannot begin in the past; the day is written YYYY-MM-DD: {from}.',
  },
  'taxonomy.rule-day-taken': {
    zh: '规则 {code} 自 {from} 起的数值已经定下，不再更改；请另选一天。',
    en: 'What rule {code} is from {from} is set and is not replaced; choose another day.',
  },
  'calendar-day-twice': { zh: '同一天出现两次', en: 'names a day twice' },
  'calendar-run-wrong': { zh: '起止日期颠倒或相隔过长', en: 'ends before it begins, or is too long' },
  'calendar-no-weekend': { zh: '调休上班日须是周六或周日', en: 'a make-up working day must be a Saturday or Sunday' },
  'calendar-other-year': { zh: '不是这一年的日期', en: 'a day of another year' },
  'patent-check-digit': {
    zh: '专利申请号的校验位不对，请核对',
    en: 'the check digit of this patent application number is wrong',
  },
  'patent-number-format': {
    zh: '专利号应为申请号（如 202110012345.X）或公开（公告）号（如 CN112345678A）',
    en: 'must be an application number (202110012345.X) or a publication number (CN112345678A)',
  },
  'patent-of-other-kind': { zh: '这个号码属于另一种专利', en: 'this number is of another kind of patent' },
  'software-number-format': { zh: '软著登记号形如 2021SR0123456', en: 'must look like 2021SR0123456' },
  'layout-number-format': { zh: '布图设计登记号形如 BS.205001234', en: 'must look like BS.205001234' },
  'variety-number-format': { zh: '植物新品种权号形如 CNA20191000123', en: 'must look like CNA20191000123' },
  'registration-number-format': {
    zh: '科技成果登记号为 12 位，形如 9312017Y0123',
    en: 'has 12 characters and looks like 9312017Y0123',
  },
  'high-tech-certificate-format': {
    zh: '高新技术企业证书编号形如 GR202131000123',
    en: 'must look like GR202131000123',
  },
  'uscc-format': { zh: '应为 18 位数字和大写字母', en: 'must be 18 digits and capital letters' },
  'uscc-letter': {
    zh: '不使用字母 I、O、S、V、Z，请核对是否为 1、0、5、2',
    en: 'has no letters I, O, S, V or Z; look for 1, 0, 5 or 2',
  },
  'uscc-check-character': {
    zh: '第 18 位校验码不符，请逐位核对',
    en: 'character 18, the check character, does not fit; compare each character',
  },
  'uscc-body-check-character': {
    zh: '第 9–17 位（主体标识码）的校验码不符',
    en: 'character 17, the check of characters 9 to 16, does not fit',
  },
});
