import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'cursor-foreign': {
    zh: '这个翻页位置不属于当前列表和排序，请从第一页开始',
    en: 'not a place in this list and sort; begin again at its first page',
  },
});
