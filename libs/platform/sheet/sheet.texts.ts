import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'sheet-refused': { zh: '这个表格文件不能导入。', en: 'This sheet cannot be imported.' },
  'sheet-broken': {
    zh: '这个文件打不开，请用 Excel 重新另存为 .xlsx。',
    en: 'This file cannot be opened; please save it again as .xlsx.',
  },
  'sheet-missing': {
    zh: '没有找到要导入的工作表，请使用模板里的工作表名称。',
    en: 'The sheet to import is not there; please keep the sheet name of the template.',
  },
  'sheet-empty': { zh: '文件中没有可导入的内容。', en: 'There is nothing to import in the file.' },
  'sheet-headers': {
    zh: '表头与模板不一致，请看标出的各列。',
    en: 'The headers are not those of the template; see the columns named.',
  },
  'sheet-too-long': {
    zh: '行数过多，一次最多导入 {mostRows} 行。',
    en: 'There are too many rows; at most {mostRows} can be imported at once.',
  },
  'sheet-cell-too-long': {
    zh: '有单元格的内容超过了表格允许的长度。',
    en: 'A cell holds more than a spreadsheet can.',
  },
  'header-unknown': { zh: '模板中没有这一列', en: 'this column is not in the template' },
  'header-missing': { zh: '缺少这一列', en: 'this column is missing' },
  'header-twice': { zh: '这一列出现了两次', en: 'this column stands twice' },
  formula: { zh: '请填写数值，不要使用公式', en: 'please enter the value, not a formula' },
  'cell-error': { zh: '单元格中是错误值', en: 'the cell holds an error value' },
  'merged-cell': { zh: '请取消合并单元格', en: 'please unmerge this cell' },
  'hidden-row': { zh: '这一行被隐藏，请取消隐藏或删除', en: 'this row is hidden; show it or delete it' },
  'not-a-number': { zh: '不是数字', en: 'not a whole number' },
  'out-of-range': { zh: '超出允许的范围', en: 'out of range' },
  'not-money': {
    zh: '不是金额（单位万元，最多 6 位小数）',
    en: 'not an amount (in units of 10,000 yuan, at most 6 decimals)',
  },
  'money-negative': { zh: '金额不能为负', en: 'an amount cannot be negative' },
  'not-a-day': { zh: '不是日期，例：2027-06-30', en: 'not a day, such as 2027-06-30' },
  'not-a-month': { zh: '不是年月，例：2026-05', en: 'not a month, such as 2026-05' },
  'not-yes-no': { zh: '请填“是”或“否”', en: 'please enter yes or no' },
  'not-a-mail-address': { zh: '不是邮箱地址', en: 'not a mail address' },
  'line-unread': {
    zh: '这一行没有按格式填写，请看表头批注',
    en: 'this line is not in the form that the note of the header explains',
  },
});
