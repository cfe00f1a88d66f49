import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'operations.message-done': {
    zh: '这条消息已经处理完毕，不需要重新投递。',
    en: 'This message has been handled; there is nothing to deliver again.',
  },
  'operations.reason-missing': {
    zh: '放弃死信需要选择理由；选“其他”时请写明。',
    en: 'Giving up a dead letter needs a reason; with “another reason”, please write it.',
  },
});
