export function goToSignIn(): void {
  location.assign(`/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`);
}
