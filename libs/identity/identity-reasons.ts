import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { IdentityReasonMissing } from './identity.errors';

/** Why somebody leaves an organisation, an account is stopped or an organisation paused; the code starts with the move. */
export const identityReasons = new CodeTable(
  'identityReasons',
  rowsOf({
    'remove.left': ['已离职', 'Has left the organisation'],
    'remove.moved': ['岗位变动，不再需要', 'Has other duties now'],
    'remove.mistake': ['误加入', 'Was added by mistake'],
    'remove.misuse': ['违规使用', 'Misuse'],
    'change_roles.duties': ['职责变动', 'Duties changed'],
    'change_roles.separation': ['职责分离要求', 'Separation of duties'],
    'change_roles.mistake': ['更正错误', 'Correction of a mistake'],
    'disable.left': ['已离职', 'Has left'],
    'disable.dormant': ['长期未登录', 'Dormant'],
    'disable.compromised': ['账号可能被盗用', 'May be compromised'],
    'disable.misuse': ['违规使用', 'Misuse'],
    'disable.shared': ['多人共用账号', 'Shared by several people'],
    'enable.returned': ['本人恢复使用', 'Back in use'],
    'enable.cleared': ['已查清', 'Cleared up'],
    'enable.mistake': ['误停用', 'Disabled by mistake'],
    'suspend.untrue': ['登记信息不实', 'Registered facts are untrue'],
    'suspend.dissolved': ['已注销或吊销', 'Dissolved or struck off'],
    'suspend.misuse': ['违规使用平台', 'Misuse of the platform'],
    'suspend.under_inquiry': ['正在核查', 'Under inquiry'],
    'reinstate.cleared': ['核查完毕', 'Inquiry closed'],
    'reinstate.mended': ['已整改', 'Mended'],
    'reinstate.mistake': ['误暂停', 'Suspended by mistake'],
  }),
);

/** Refuses a reason of another move, and none at all where the move needs one. */
export function checkIdentityReason(
  action: string,
  code: string | null | undefined,
  isNeeded = true,
): readonly string[] {
  const codes = code ? [code] : [];
  if (!reasonsFit(identityReasons, { action, codes, isNeeded })) throw new IdentityReasonMissing({ action });
  return codes;
}
