export const publicAccount = {
  alertsOff: {
    title: 'Stop these mails',
    ask: 'Once stopped, you get no more mail about your saved searches ({{count}}). The searches stay, and you can turn the mails on again.',
    stopped: 'Stopped: you get no more mail about your saved searches.',
    unusable:
      'This link is no longer valid or not complete. Please sign in and change the alerts of your saved searches.',
    go: 'Stop the mails',
    change: 'Sign in to change saved searches',
  },
  cityAccount: {
    go: 'Sign in with {{name}}',
    denied: 'You did not agree to sign in with your city account. Try again, or use your password.',
    failed: 'Signing in with the city account did not work. Please try again, or use your password.',
    unlinked:
      'This city account is not linked to a Jiqiao account yet. Register and sign in first, then link it in “My account”.',
    away: 'The city’s single sign-on does not answer just now. Please try again later, or use your password.',
    often: 'Too many tries with the city account. Please try again in a minute.',
  },
  secondStep: {
    title: 'Second step',
    code: 'Code',
    codeHint: 'Open your authenticator app and enter the six digits for Jiqiao; pasting works.',
    go: 'Verify',
    lost: 'No authenticator at hand? Use a recovery code',
    recovery: 'Recovery code',
    recoveryHint: 'One of the ten you were given when you set this up. Each works once.',
    goRecovery: 'Sign in with the recovery code',
    lostAll: 'No recovery codes either? Ask your organisation’s administrator or the platform to verify you.',
  },
  register: {
    title: 'Create an account',
    lead: 'First an account for yourself; once signed in, apply for your organisation or accept its invitation.',
    login: 'E-mail (your login)',
    loginWrong: 'Please enter a whole e-mail address, such as name@example.com.',
    name: 'Name',
    password: 'Password',
    passwordHint:
      'At least 8 characters, 15 or more are better; spaces and any script are fine. Not a common password, and without your name or login.',
    noticeTitle: 'What we record, and why',
    noticeWhat:
      'We record your e-mail address, your name, a one-way hash of your password, when you sign in, and what you do here.',
    noticeWhy:
      'This is to know that it is you, to reach you, and to make every step traceable. No advertising, no sale, nothing to third parties without need.',
    noticeRights:
      'You may see and correct it at any time, or have the account closed and erased; records that the law requires lose your name.',
    agree: 'I have read this and agree',
    agreeFirst: 'Please read the notice and tick this first.',
    language: 'en',
    go: 'Create the account',
    doneTitle: 'Please check your mail',
    done: 'We have sent a mail to this address; follow its link within 24 hours. Nothing there? Look in the spam folder, or try again later.',
    haveOne: 'I have an account: sign in',
  },
  confirm: {
    title: 'Confirm your account',
    lead: 'Enter the password that you chose when registering. If you did not register, close this page; nothing will happen.',
    password: 'Your password',
    go: 'Confirm and sign in',
    again: 'Link no longer valid? Register again',
  },
  forgot: {
    title: 'Forgot the password',
    lead: 'Enter your login; we send a link to the address of the account.',
    go: 'Send the link',
    doneTitle: 'Please check your mail',
    done: 'If there is such an account, the link is on its way and works for 30 minutes. If your login is not an e-mail address, ask your organisation’s administrator or the platform.',
    back: 'Back to sign in',
  },
  reset: {
    title: 'Choose a new password',
    lead: 'All devices will be signed out and all access tokens revoked. The second step is asked for as ever.',
    go: 'Save the new password',
    doneTitle: 'The password was changed',
    done: 'Sign in with the new password',
    again: 'Link no longer valid? Ask for another',
  },
};
