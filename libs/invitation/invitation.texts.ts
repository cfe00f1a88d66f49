import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'enrolment.invitation-unusable': {
    zh: '这份邀请不能再用：它已答复、撤回、过期，或已换成新的链接。请联系邀请您的单位。',
    en: 'This invitation can no longer be used: it was answered, revoked, has expired, or a newer link replaced it. Please ask the organisation that invited you.',
  },
  'enrolment.invitation-for-another': {
    zh: '这份邀请发给另一个邮箱。请退出后用受邀邮箱的账号登录。',
    en: 'This invitation is for another address. Please sign out and sign in with the invited one.',
  },
  'enrolment.invitation-needs-sign-in': {
    zh: '受邀邮箱已有账号，请先登录，再接受邀请。',
    en: 'The invited address has an account: please sign in first, then accept.',
  },
  'enrolment.invitation-needs-account': {
    zh: '请填写姓名、密码，并同意隐私说明。',
    en: 'Please give your name and a password, and agree to the privacy notice.',
  },
  'enrolment.invited-too-often': {
    zh: '这个邮箱刚收到过多封邀请，请在 {retryAfter} 秒后再发。',
    en: 'This address was sent several invitations just now; please send the next one in {retryAfter} seconds.',
  },
  'enrolment.invitation-reason-missing': {
    zh: '请选择与这一步相符的理由。',
    en: 'Please choose a reason that fits this step.',
  },
});
