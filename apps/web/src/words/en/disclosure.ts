import type { Words } from '../words';

/** Who may see what, and the files beside a text. */
export const disclosure: Words['disclosure'] = {
  titleOnly: 'Title only',
  invitedOnly: 'For those invited',
  ownerHidden: 'Shown to those invited',
  titleView:
    'Only the title of this need is public; organisations that its owner invites read all of it once signed in. List an achievement of yours that answers it: the platform tells the owner of the match, who may then invite you.',
  asInvited: {
    title_only: 'You are invited to read all of it; others see its title only.',
    invited: 'This need is shown to invited organisations only, and yours is one. Others do not see it.',
  },
  asInsider: {
    title_only: 'Others see the title only; invited organisations, the owner and reviewers read all of it.',
    invited: 'Only invited organisations, the owner and reviewers see this need.',
  },
  files: 'Attachments',
  filesHidden: 'Attachments: {{count}}, for the owner and reviewers only, since files may still say who wrote them.',
  contentOnly:
    'Type and content of the files were checked; no virus scanner is connected here, so check before you open them.',
  scanned: 'The files passed a virus scan.',
  picture: 'Picture: {{name}}',
  mandate: 'Posted under a mandate by {{agent}}',
  mandateOf: 'Posted under a mandate by {{agent}} ({{organisation}})',
  underMandate: 'Under a mandate ({{organisation}})',
  underMandateAlone: 'Under a mandate',
  interestTitle:
    'The enterprise shows its title only, hence it is not ranked and has no reasons. Once it invites you, you can read all of it.',
};
