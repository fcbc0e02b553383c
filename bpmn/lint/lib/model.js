// What the rules ask of a model, as bpmn-moddle reads it.

const { properties, waits } = require('../vocabulary.json');

function is(node, ...types) {
  return types.some(type => node.$instanceOf?.(type) ?? false);
}

/** The declared properties of an element by name; one without a value declares nothing. */
function declared(node) {
  const extensions = node.get('extensionElements')?.get('values') ?? [];
  const all = extensions
    .filter(extension => is(extension, 'camunda:Properties'))
    .flatMap(extension => extension.get('values') ?? []);
  return new Map(
    all.filter(({ name, value }) => name && value?.trim()).map(({ name, value }) => [name, value.trim()])
  );
}

/** The value of one of them; undefined without. */
function value(node, name) {
  return declared(node).get(name);
}

/** A list with commas; empty where there is none. */
function list(text) {
  return (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '');
}

/** Names of properties that look like one of ours and are none. */
function misspelt(node) {
  return [...declared(node).keys()].filter(name => /^motcua\b/i.test(name) && !(name in properties));
}

/** What is waited for in the status that the element declares; undefined where the clock does not wait. */
function wait(node) {
  return waits[value(node, 'motcua.status')];
}

function definition(event, type) {
  return (event.get('eventDefinitions') ?? []).find(found => is(found, type));
}

/** Kind and text of a timer. */
function timer(found) {
  const kind = ['timeDuration', 'timeDate', 'timeCycle'].find(name => found?.get(name));
  return { kind, text: kind ? (found.get(kind).get('body') ?? '').trim() : '' };
}

/** The events on the edge of an activity. */
function boundaryEvents(activity) {
  return (activity.$parent?.get('flowElements') ?? []).filter(
    other => is(other, 'bpmn:BoundaryEvent') && other.get('attachedToRef') === activity
  );
}

/** The events that end a wait: those that interrupt it, or follow an event-based gateway. */
function endsOf(node) {
  if (is(node, 'bpmn:Activity')) {
    return boundaryEvents(node).filter(event => event.get('cancelActivity') !== false);
  }
  return is(node, 'bpmn:CatchEvent') ? [node] : (node.get('outgoing') ?? []).map(flow => flow.get('targetRef'));
}

/** Where a process itself begins, its event subprocesses aside. */
function startsOf(process) {
  return (process.get('flowElements') ?? []).filter(element => is(element, 'bpmn:StartEvent'));
}

/** What is called by a delegate expression. */
function delegate(text) {
  return /^\s*[$#]\{\s*(\w+)\s*\}\s*$/.exec(text ?? '')?.[1];
}

module.exports = {
  is, declared, value, list, misspelt, wait, definition, timer, boundaryEvents, endsOf, startsOf, delegate
};
