import type { Words } from '../words';

export const mails: Words['mails'] = {
  title: 'Outgoing mail',
  lead: 'Without a mail server, mails stay on this machine and can be opened here; every look is recorded.',
  none: 'No mail has been sent yet. Invitations, decisions, reminders and password resets are listed here.',
  mail: 'Mail',
  recipient: 'To',
  state: 'State',
  states: { waiting: 'waiting', sent: 'sent', failed: 'not delivered', trying: 'failed, will be tried again' },
  attempts: 'Attempts',
  written: 'Written',
  sent: 'Sent',
  error: 'Error',
  text: 'Text',
  open: 'Open',
  close: 'Close',
};
