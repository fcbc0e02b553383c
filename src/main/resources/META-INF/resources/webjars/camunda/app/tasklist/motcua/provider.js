// Where staff log in at a provider, the server sends whoever opens the page there: to log in, and
// after a logout to log out there too. A page that is open already has to be loaded anew for that.

let following = false;
let leaving = false;

/** Camunda's own form is shown where there is no provider, as ever. */
export function followProvider(scope) {
  if (following) {
    return;
  }
  following = true;
  const root = scope.$root;
  root.$on('authentication.logout.success', loadAnewIfSentElsewhere);
  root.$on('authentication.login.required', loadAnewIfSentElsewhere);
}

// once: a second load would break off the page that logs out at the provider
async function loadAnewIfSentElsewhere() {
  if (leaving) {
    return;
  }
  leaving = true;
  const answer = await fetch(window.location.pathname, {redirect: 'manual'});
  if (answer.type === 'opaqueredirect') {
    window.location.reload();
  } else {
    leaving = false;
  }
}

/** A browser keeps an address's fragment on the way to the provider and back: that of a login page. */
export async function leaveLoginPage() {
  if (window.location.hash.startsWith('#/login')) {
    const application = document.querySelector('base').getAttribute('app-root');
    const answer = await fetch(`${application}/api/admin/auth/user/default`);
    if (answer.ok) {
      window.location.replace('#/');
    }
  }
}
