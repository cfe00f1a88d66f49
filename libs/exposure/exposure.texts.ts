import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'exposure.period-wrong': {
    zh: '起始日期不能晚于截止日期，且时段最长 {days} 天。',
    en: 'The first day must not lie after the last one, and a period has at most {days} days.',
  },
});
