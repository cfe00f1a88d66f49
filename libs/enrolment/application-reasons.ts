import { CodeTable, rowsOf } from '#taxonomy';

/** Why an application is sent back, refused or taken back; the code starts with the move it belongs to. */
export const applicationReasons = new CodeTable(
  'applicationReasons',
  rowsOf({
    'return.proof_unreadable': ['证照不清晰或不完整', 'The proof cannot be read or is incomplete'],
    'return.name_differs': ['名称与证照不一致', 'The name differs from the proof'],
    'return.code_differs': ['信用代码与证照不一致', 'The credit code differs from the proof'],
    'return.kind_wrong': ['单位类型选择有误', 'The kind of organisation is wrong'],
    'return.authority_unclear': ['缺少经办人授权说明', 'The applicant’s authority is not shown'],
    'reject.not_genuine': ['证照不实', 'The proof is not genuine'],
    'reject.no_authority': ['经办人无权代表该单位', 'The applicant may not act for the organisation'],
    'reject.not_eligible': ['不属于平台服务对象', 'Not an organisation that the platform serves'],
    'reject.dissolved': ['单位已注销或吊销', 'The organisation is dissolved'],
    'supersede.already_joined': ['该单位已由他人完成入驻', 'The organisation has joined by another application'],
    'withdraw.entered_by_mistake': ['填写有误', 'Entered by mistake'],
    'withdraw.joins_by_invitation': ['改由单位邀请加入', 'Joins by invitation instead'],
    'withdraw.no_longer_needed': ['不再需要', 'No longer needed'],
  }),
);
