import { CodeTable, rowsOf } from '#taxonomy';

/** Why a round ends before all is matched; the code starts with the move it belongs to. */
export const roundReasons = new CodeTable(
  'matchRoundReasons',
  rowsOf({
    'cancel.not_needed': ['不再需要', 'No longer needed'],
    'cancel.other_inputs': ['权重或数据将要变化', 'Weights or data are about to change'],
    'cancel.load': ['占用资源过多', 'It takes too much of the machine'],
    'cancel.mistake': ['误操作', 'Started by mistake'],
    'fail.chunk_failed': ['有一组需求多次未能算出', 'Some needs could not be matched after several tries'],
    'fail.other_engine': ['匹配引擎已更新，请重新开始', 'The engine has changed; please start again'],
  }),
);
