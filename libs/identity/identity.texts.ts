import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'identity.organisation-unknown': {
    zh: '没有统一社会信用代码为 {uscc} 的单位。',
    en: 'No organisation has the credit code {uscc}.',
  },
  'identity.uscc-wrong': { zh: '统一社会信用代码 {uscc} 不正确。', en: 'The credit code {uscc} is wrong.' },
  'identity.uscc-needs-no-exception': {
    zh: '只有格式正确而校验位不符的代码才能列为例外，且同一代码只列一次。',
    en: 'Only a well-formed code whose check characters do not fit can be an exception, and only once.',
  },
  'identity.reason-missing': {
    zh: '请选择与这一步相符的理由。',
    en: 'Please choose a reason that fits this step.',
  },
  'identity.roles-exclusive': {
    zh: '同一人不能同时担任“{oneZh}”与“{otherZh}”，在任何单位都算在内。',
    en: 'Nobody may be {oneEn} and {otherEn} at once; roles in all organisations count.',
  },
  'identity.role-not-for-kind': {
    zh: '“{roleZh}”不能由这类单位的成员担任。',
    en: 'Members of this kind of organisation cannot be {roleEn}.',
  },
  'identity.role-not-yours-to-grant': {
    zh: '“{roleZh}”只能由系统管理员授予或收回。',
    en: 'Only a system administrator gives or takes the role {roleEn}.',
  },
  'identity.own-account': {
    zh: '不能更改本人的角色或账号，请由另一位管理员办理。',
    en: 'Nobody changes the own roles or account; ask another administrator.',
  },
  'identity.last-admin': {
    zh: '这是该单位最后一位单位管理员，请先指定另一位。',
    en: 'This is the organisation’s last administrator; name another one first.',
  },
  'identity.already-member': { zh: '此人已是该单位成员。', en: 'This person is a member of the organisation already.' },
});
