const rule = require('../lib/rule.js');
const { value } = require('../lib/model.js');

module.exports = rule('limit-damaged', ['bpmn:UserTask'], node => {
  const limit = value(node, 'motcua.limit');
  return limit && !/^(W[DH][1-9]\d{0,2}|([1-9]\d?|100)%|NONE)$/.test(limit) ? [[limit]] : [];
});
