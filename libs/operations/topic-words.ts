import { CodeTable, rowsOf } from '#taxonomy';

/** What the topics of the outbox announce, for operators who do not read code; the raw topic is shown beside it. */
export const topicLabels = new CodeTable(
  'topics',
  rowsOf({
    'demand.published': ['需求已发布', 'A need was published'],
    'demand.closed': ['需求已结束', 'A need was closed'],
    'achievement.published': ['成果已发布', 'An achievement was published'],
    'achievement.closed': ['成果已下架', 'An achievement was closed'],
    'platform.mail-waiting': ['有邮件待发', 'A mail waits to be sent'],
    'exchange.import-received': ['收到待检查的导入文件', 'A file to import arrived'],
    'exchange.import-confirmed': ['导入已确认，待存入', 'An import was confirmed and waits to be stored'],
    'platform.export-asked': ['有导出文件待生成', 'A list waits to be written into a file'],
    'feedback.given': ['有人评价了匹配', 'Somebody judged a match'],
    'document.matched': ['新内容已匹配，待告知双方', 'A new text was matched; both sides are to be told'],
    'platform.act-recorded': ['有变化待通知相关人员', 'People are to be told of a change'],
    'match.wanted': ['有需求待重新匹配', 'A need waits to be matched again'],
    'learning.weights-activated': ['匹配权重已启用', 'Matching weights were activated'],
    'learning.asked': ['有一次权重学习待进行', 'Learning of weights was asked for'],
    'match-round.asked': ['匹配批次待开始', 'A match round waits to begin'],
    'document.embedded': ['文本已有向量', 'A text got its vectors'],
    'document.indexed': ['已编入匹配索引', 'A text entered the match index'],
  }),
);
