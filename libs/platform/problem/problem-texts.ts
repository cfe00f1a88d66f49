import type { Bilingual } from '#kernel/bilingual';

/** What people read for a code. `{name}` is filled from the facts of the refusal. */
const texts = new Map<string, Bilingual>();

export function addProblemTexts(added: Readonly<Record<string, Bilingual>>): void {
  for (const [code, text] of Object.entries(added)) texts.set(code, text);
}

export function problemText(
  code: string,
  language: keyof Bilingual,
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const text = texts.get(code)?.[language] ?? code;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
}

export function hasProblemText(code: string): boolean {
  return texts.has(code);
}

addProblemTexts({
  'not-found': { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
  'role-not-allowed': { zh: '您当前的身份不能做这件事。', en: 'Your current role may not do this.' },
  'stale-version': {
    zh: '别处已有更新。您填写的内容仍在，请刷新后再提交。',
    en: 'It was changed elsewhere. What you entered is kept; reload and try again.',
  },
  'illegal-move': { zh: '当前状态不能进行这一步。', en: 'This step is not possible in the present state.' },
  'input-invalid': {
    zh: '还有内容需要补正，请看标出的各项。',
    en: 'Some entries need mending; see the marked fields.',
  },
  'contact-in-text': {
    zh: '含有电话、邮箱、微信、QQ 或网址；公开的内容里不写联系方式。',
    en: 'It contains a telephone number, mailbox, messenger or address; contact details stay out of what others read.',
  },
  'names-organisation': {
    zh: '含有匿名单位的名称或信用代码，会暴露身份。',
    en: 'It contains the name or credit code of the anonymous organisation and would tell who it is.',
  },
  'input-malformed': {
    zh: '提交的内容格式不对，请看标出的各项。',
    en: 'The input is not in the right format; see the marked fields.',
  },
  'not-signed-in': { zh: '请先登录。', en: 'Please sign in first.' },
  'origin-foreign': { zh: '请求来自其他网站，已拒绝。', en: 'The request came from another site and was refused.' },
  'scope-missing': {
    zh: '访问令牌没有被授权做这件事；需要的权限范围：{needs}。',
    en: 'This access token may not do this; the scope it needs: {needs}.',
  },
  'idempotency-key-missing': { zh: '请求缺少 Idempotency-Key 标头。', en: 'The Idempotency-Key header is missing.' },
  'idempotency-key-reused': {
    zh: '同一 Idempotency-Key 已用于另一份内容。',
    en: 'This Idempotency-Key was used with another body.',
  },
  'route-unknown': { zh: '没有这个地址。', en: 'There is no such address.' },
  'body-too-large': { zh: '提交的内容过大。', en: 'The body is too large.' },
  'media-type-unsupported': { zh: '不支持这种内容类型。', en: 'This media type is not supported.' },
  'not-ready': { zh: '服务尚未就绪：{missing}', en: 'Not ready: {missing}' },
  'headers-too-large': { zh: '网址或标头过长。', en: 'The address or the headers are too long.' },
  'request-too-slow': { zh: '请求传送得太慢。', en: 'The request took too long to arrive.' },
  'internal-error': {
    zh: '系统出错了，您的数据没有改变。请把编号告诉我们：{requestId}',
    en: 'Something broke on our side; nothing was changed. Please quote {requestId}.',
  },
  'temporarily-unavailable': {
    zh: '数据库暂时不可用，请稍后重试，内容没有丢失。',
    en: 'The database is briefly unavailable; please try again, nothing was lost.',
  },
  // Faults of single fields.
  required: { zh: '必填', en: 'required' },
  'too-long': { zh: '超出长度', en: 'too long' },
  'too-short': { zh: '长度不足', en: 'too short' },
  unreadable: { zh: '不能换行，也不能只有看不见的字符', en: 'must be one line of visible characters' },
  'too-deep': { zh: '嵌套过深', en: 'nested too deep' },
  'given-twice': { zh: '给出了两次', en: 'given twice' },
  'wrong-type': { zh: '格式不对', en: 'not in the right format' },
  'phone-incomplete': {
    zh: '电话号码不完整，请写全，座机请带区号',
    en: 'no whole telephone number; with its area code, please',
  },
  'unknown-field': { zh: '没有这个字段', en: 'unknown field' },
  'not-in-table': { zh: '不在代码表中', en: 'not in the code table' },
  'in-the-past': { zh: '日期已过', en: 'lies in the past' },
  'too-far-ahead': { zh: '日期太远', en: 'lies too far ahead' },
  'sum-not-positive': { zh: '金额须大于 0', en: 'must be more than 0' },
  'sum-too-large': { zh: '金额超出合理上限', en: 'is beyond any sensible sum' },
  'not-json': { zh: '不是 JSON 对象', en: 'no JSON object' },
  'twice-in-file': { zh: '文件中出现两次', en: 'stands twice in the file' },
  'too-few': { zh: '数量不足', en: 'too few' },
  'too-many': { zh: '数量过多', en: 'too many' },
});
