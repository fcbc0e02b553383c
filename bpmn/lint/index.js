const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(join(__dirname, 'rules')).map(file => file.replace('.js', ''));

// the model check, too, lets these pass with a warning
const WARNINGS = ['limit-missing'];

const rules = Object.fromEntries(
  names.map(name => [`motcua/${name}`, WARNINGS.includes(name) ? 'warn' : 'error'])
);

module.exports = {
  configs: { recommended: { rules } },
  rules: Object.fromEntries(names.map(name => [name, `./rules/${name}`]))
};
