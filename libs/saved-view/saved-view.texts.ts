import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'saved-view.name-taken': {
    zh: '这个列表里已有同名视图，请换一个名称。',
    en: 'A view of this list has that name already; please choose another.',
  },
  'saved-view.too-many': {
    zh: '每个列表最多保存 {atMost} 个视图，请先删除不用的。',
    en: 'A list keeps at most {atMost} views; please remove those no longer used first.',
  },
  'saved-view.unfit': {
    zh: '这个列表不能这样筛选或排序：{unknown}。',
    en: 'This list cannot be filtered or sorted like that: {unknown}.',
  },
  'saved-view.without-alerts': {
    zh: '这个列表不支持新结果提醒。',
    en: 'There are no alerts of new results for this list.',
  },
});
