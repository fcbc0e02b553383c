// Where staff log in at a provider, the server sends whoever opens the page there: to log in, and
// after a logout to log out there too. A page that is open already has to be loaded anew for that.

/** Camunda's own form is shown where there is no provider, as ever. */
export function followProvider(scope) {
  const root = scope.$root;
  root.$on('authentication.logout.success', () => window.location.reload());
  root.$on('authentication.login.required', async () => {
    const answer = await fetch(window.location.pathname, {redirect: 'manual'});
    if (answer.type === 'opaqueredirect') {
      window.location.reload();
    }
  });
}
