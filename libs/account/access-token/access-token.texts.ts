import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'account.token-invalid': {
    zh: '访问令牌无效、已到期或已吊销。',
    en: 'The access token is unknown, expired or revoked.',
  },
  'account.two-credentials': {
    zh: '同一请求里既有登录会话又有访问令牌，请只用其中一种。',
    en: 'The request carries a session and an access token; please send one of the two.',
  },
  'account.token-carries-nothing': {
    zh: '令牌只能由单位成员以本单位的业务角色创建：您目前不代表任何单位、受委托办理，或只有工作人员、管理员角色。',
    en: 'A token is made by a member with a role of business: you act for nobody, under a mandate, or as staff or administrator only.',
  },
  'account.too-many-tokens': {
    zh: '有效的访问令牌最多 {atMost} 个，请先吊销不再使用的。',
    en: 'At most {atMost} tokens can be active; please revoke those no longer used first.',
  },
});
