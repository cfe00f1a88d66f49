import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'list.unfit': {
    zh: '列表不能这样翻页或排序，请从第一页开始。',
    en: 'This list cannot be gone through like that; please begin again at its first page.',
  },
  'cursor-foreign': {
    zh: '这个翻页位置不属于当前列表和排序，请从第一页开始',
    en: 'not a place in this list and sort; begin again at its first page',
  },
});
