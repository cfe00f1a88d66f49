/** Hashed addresses from the browser build; vite.config.ts fills them in. */
declare const __BROWSER_ASSETS__: {
  styles: string[];
  signInScript: string;
  invitationScript: string;
  askScript: string;
};
