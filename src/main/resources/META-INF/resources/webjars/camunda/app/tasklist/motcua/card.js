// One line on a task's card: when the result is due, whether that is in danger, and by when this
// step should be done.

import {element, instant, isPast} from './page.js';

// the same in engine.behaviour.Urgency
const RAISED = 75;
const MISSED = 100;

function urgency({priority, due}) {
  if (priority >= MISSED) {
    return element('strong', {class: 'motcua-missed'}, 'Quá hạn');
  }
  if (priority >= RAISED) {
    // before acceptance there is no deadline, but an answer that is owed
    const words = due ? 'Sắp đến hạn' : 'Quá giờ trả lời';
    return element('strong', {class: 'motcua-at-risk'}, words);
  }
  return null;
}

function step({followUp}) {
  if (!followUp) {
    return null;
  }
  const until = instant(followUp);
  return isPast(followUp)
    ? element('strong', {class: 'motcua-step-late'}, `Quá hạn của bước ${until}`)
    : element('span', {}, `Hạn của bước ${until}`);
}

export function showDeadline(node, task) {
  const due = task.due ? element('span', {}, `Hẹn trả ${instant(task.due)}`) : null;
  node.append(element('div', {class: 'motcua-deadline'}, due, urgency(task), step(task)));
}
