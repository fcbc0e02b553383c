// What Tasklist itself has no setting or place for: the order of the lists, how near a dossier is
// to its deadline, the dossier itself, and forms that are not finished.

import {showDeadline} from './card.js';
import {showDossierOf} from './dossier.js';
import {keepDraftsInThePage} from './drafts.js';
import {showLookUp} from './look-up.js';
import {followProvider, leaveLoginPage} from './provider.js';
import {showStandIns} from './stand-ins.js';
import {offerWalkIn} from './walk-in.js';

keepDraftsInThePage();
leaveLoginPage();

/**
 * Tasklist sorts by creation, newest first, unless its address says otherwise. The login page has
 * an address too, which is left alone.
 */
function sortByDueDate() {
  const [path, query] = window.location.hash.slice(1).split('?');
  const search = new URLSearchParams(query);
  if (path === '/' && !search.has('sorting')) {
    search.set('sorting', JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
    window.location.replace(`#${path}?${search}`);
  }
}

// the third argument of render is deprecated, and 7.24 is the last version: it stays
export default [
  {
    id: 'motcua-provider',
    pluginPoint: 'tasklist.navbar.action',
    priority: 0,
    render: (node, context, scope) => followProvider(scope)
  },
  {
    id: 'motcua-order',
    pluginPoint: 'tasklist.navbar.action',
    priority: 0,
    render: (node, context, scope) => {
      sortByDueDate();
      scope.$root.$on('$locationChangeSuccess', sortByDueDate);
    }
  },
  {
    id: 'motcua-walk-in-offer',
    pluginPoint: 'tasklist.navbar.action',
    // before Camunda's own
    priority: 1000,
    render: (node, {api}, scope) => offerWalkIn(node, api, scope)
  },
  {
    id: 'motcua-look-up',
    pluginPoint: 'tasklist.navbar.action',
    priority: 500,
    render: (node, {api}) => showLookUp(node, api)
  },
  {
    id: 'motcua-stand-ins',
    pluginPoint: 'tasklist.navbar.action',
    priority: 0,
    render: (node, {api}, scope) => showStandIns(node, api, scope)
  },
  {
    id: 'motcua-deadline',
    pluginPoint: 'tasklist.card',
    priority: 100,
    render: (node, context, scope) => showDeadline(node, scope.task)
  },
  {
    id: 'motcua-dossier',
    pluginPoint: 'tasklist.task.detail',
    // after the form, before the history
    priority: 900,
    properties: {label: 'Hồ sơ'},
    render: (node, {api}, scope) => showDossierOf(node, api, scope.task, scope)
  }
];
