import { CodeTable, reasonsFit, rowsOf } from '#taxonomy';
import { InvitationReasonMissing } from './invitation.errors';
import type { InvitationAction } from './invitation.lifecycle';

/** Why an invitation comes to nothing; the code starts with the move it belongs to. */
export const invitationReasons = new CodeTable(
  'invitationReasons',
  rowsOf({
    'decline.not_mine': ['我不属于这个单位', 'I do not belong to this organisation'],
    'decline.not_now': ['目前不参与', 'Not at present'],
    'decline.wrong_roles': ['角色不对，请重新邀请', 'The roles are wrong; please invite again'],
    'revoke.mistake': ['填写有误', 'Entered by mistake'],
    'revoke.no_longer_needed': ['不再需要', 'No longer needed'],
    'revoke.left': ['此人已离职', 'The person has left'],
  }),
);

/** Refuses a reason of another move, and none at all where the move needs one. */
export function checkInvitationReason(action: InvitationAction, code: string | null | undefined): readonly string[] {
  const codes = code ? [code] : [];
  if (!reasonsFit(invitationReasons, { action, codes, isNeeded: true })) throw new InvitationReasonMissing({ action });
  return codes;
}
