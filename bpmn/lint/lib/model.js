// What the rules ask of a model, as bpmn-moddle reads it.

const { waits } = require('../vocabulary.json');

function is(node, ...types) {
  return types.some(type => node.$instanceOf?.(type) ?? false);
}

/** The declared properties of an element by name; one without a value counts as not there. */
function declared(node) {
  const extensions = node.get('extensionElements')?.get('values') ?? [];
  const properties = extensions
    .filter(extension => is(extension, 'camunda:Properties'))
    .flatMap(extension => extension.get('values') ?? []);
  return new Map(
    properties
      .filter(({name, value}) => name && value?.trim())
      .map(({name, value}) => [name, value.trim()])
  );
}

function list(text) {
  return (text ?? '').split(',').map(part => part.trim()).filter(part => part !== '');
}

/** Whether it is up to the applicant when this goes on. */
function waitsForApplicant(node) {
  return (
    is(node, 'bpmn:ReceiveTask') ||
    (is(node, 'bpmn:UserTask') && Object.values(waits).includes(declared(node).get('motcua.status')))
  );
}

function definition(event, type) {
  return (event.get('eventDefinitions') ?? []).find(found => is(found, type));
}

/** The events on the edge of an activity. */
function boundaryEvents(activity) {
  return (activity.$parent?.get('flowElements') ?? []).filter(
    other => is(other, 'bpmn:BoundaryEvent') && other.get('attachedToRef') === activity
  );
}

/** The nearest id that a designer can be shown. */
function visibleId(node) {
  for (let place = node; place; place = place.$parent) {
    if (is(place, 'bpmn:FlowElement', 'bpmn:Process')) {
      return place.get('id');
    }
  }
  return undefined;
}

module.exports = {is, declared, list, waitsForApplicant, definition, boundaryEvents, visibleId};
