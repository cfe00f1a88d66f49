import { addProblemTexts } from '#platform/problem/problem-texts';

addProblemTexts({
  'enrolment.already-joined': {
    zh: '该单位已经入驻，请联系其单位管理员邀请您加入。',
    en: 'This organisation has already joined; ask its administrator for an invitation.',
  },
  'enrolment.application-open': {
    zh: '您已为该单位提交过申请，请在原申请上继续。',
    en: 'You have an open application for this organisation; please go on with that one.',
  },
  'enrolment.proof-missing': {
    zh: '请上传单位证照（营业执照或法人证书）。',
    en: 'Please upload the proof of the organisation: its licence or certificate.',
  },
  'enrolment.reason-missing': {
    zh: '请选择至少一个与决定相符的理由；通过不需要理由。',
    en: 'Please choose at least one reason that fits the decision; passing takes none.',
  },
  'enrolment.taken-by-another': {
    zh: '这份申请已由另一位审核员受理。',
    en: 'Another reviewer has taken this application.',
  },
  'enrolment.own-application': {
    zh: '不能核验本人提交的、或信用代码由本人列为例外的申请，请由另一位审核员办理。',
    en: 'You cannot verify an application of your own, or one whose credit code you excepted; it is another reviewer’s.',
  },
});
