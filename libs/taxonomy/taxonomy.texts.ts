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
  'calendar-day-twice': { zh: '同一天出现两次', en: 'names a day twice' },
  'calendar-run-wrong': { zh: '起止日期颠倒或相隔过长', en: 'ends before it begins, or is too long' },
  'calendar-no-weekend': { zh: '调休上班日须是周六或周日', en: 'a make-up working day must be a Saturday or Sunday' },
  'calendar-other-year': { zh: '不是这一年的日期', en: 'a day of another year' },
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
