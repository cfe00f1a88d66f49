export const semantic = {
  title: '语义最接近的句子',
  lead: '由模型判断，用词可以不同。',
  near: '接近 {{percent}}%',
  run: '语义：模型 {{model}}，',
  known: '{{of}} 篇中有 {{known}} 篇已有向量。',
  away: '服务没有应答（{{code}}），本次按已有的进行。自 ',
  health: {
    title: '语义服务',
    embeddings: '向量',
    rerank: '重排',
    well: '正常，最近应答 ',
    never: '已设置，尚未调用',
    away: '不可用（{{code}}），自 ',
    calls: '调用 {{calls}} 次，失败 {{failures}} 次',
  },
} as const;
