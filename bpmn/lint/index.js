const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(join(__dirname, 'rules'))
  .map(file => file.replace('.js', ''))
  .sort();

module.exports = {
  configs: {
    recommended: { rules: Object.fromEntries(names.map(name => [`motcua/${name}`, 'error'])) }
  },
  rules: Object.fromEntries(names.map(name => [name, `./rules/${name}`]))
};
