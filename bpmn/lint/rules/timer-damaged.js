const rule = require('../lib/rule.js');
const { timer } = require('../lib/model.js');

const WORKING_TIME = 'W[DH][1-9]\\d{0,2}';
const PERIOD = 'P(?=.*[1-9])(?!.*T$)(\\d+Y)?(\\d+M)?(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?';
const DATE = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)';
const TIMES = {
  timeDuration: new RegExp(`^(${WORKING_TIME}|${PERIOD})$`),
  timeDate: new RegExp(`^(${WORKING_TIME}|${DATE})$`),
  timeCycle: new RegExp(`^R[1-9]\\d*/(${DATE}/)?${PERIOD}$`)
};

module.exports = rule('timer-damaged', ['bpmn:TimerEventDefinition'], node => {
  const { kind, text } = timer(node);
  return text && !/[$#]\{/.test(text) && !TIMES[kind].test(text) ? [[text]] : [];
});
