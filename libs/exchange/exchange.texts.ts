import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'exchange.nothing-to-store': { zh: '文件中没有新的内容可以存入。', en: 'There is nothing new in the file to store.' },
  'exchange.rows-to-mend': {
    zh: '还有 {bad} 行有误。请改好后重新上传，或选择只存入无误的各行。',
    en: '{bad} rows need mending. Mend and upload again, or choose to store only the rows without faults.',
  },
  'exchange.file-gone': { zh: '上传的文件已按期删除。', en: 'The uploaded file was deleted when its time was over.' },
  'exchange.content-changed': {
    zh: '文件与检查时不一致，没有存入任何内容。',
    en: 'The file is not what was checked; nothing was stored.',
  },
  'exchange.rights-ended': {
    zh: '确认存入的人已不再代表本单位办理此类事项，没有存入任何内容。',
    en: 'Whoever confirmed this file no longer acts for the organisation in such matters; nothing was stored.',
  },
  'exchange.not-processed': {
    zh: '系统多次尝试后仍未能处理这个文件，没有存入任何内容；值守人员已收到记录。请稍后重新上传。',
    en: 'The platform could not process this file after several tries; nothing was stored, and the operators have a record of it. Please upload it again later.',
  },
});
