// What a JSON Schema says of an object, as the rows of a table.

export function escape(value) {
  return String(value).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
}

export function code(value) {
  return `<code>${escape(value)}</code>`;
}

/** One row for each property, those of objects and lists within it too. */
export function rows(schema, root = schema, prefix = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const row = {
      name: prefix + name,
      always: (schema.required ?? []).includes(name),
      type: typeOf(property, root),
      description: property.description ?? '',
      values: (property.oneOf ?? []).filter((one) => one.const !== undefined && one.title),
    };
    const items = local(property.items, root);
    const within = items ? rows(items, root, `${prefix}${name}[].`) : rows(property, root, `${prefix}${name}.`);
    return [row, ...within];
  });
}

export function table(all) {
  return describe(
    ['Property', 'Type', 'Meaning'],
    all.map(({ name, always, type, description, values }) => [
      `${code(name)}${always ? '' : ' <em>optional</em>'}`,
      type,
      escape(description) +
        (values.length > 0
          ? `<dl>${values.map((one) => `<dt>${code(one.const)}</dt><dd>${escape(one.title)}</dd>`).join('')}</dl>`
          : ''),
    ]),
  );
}

export function describe(titles, cells) {
  const head = titles.map((title) => `<th scope="col">${escape(title)}</th>`).join('');
  const body = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function local(node, root) {
  return node?.$ref?.startsWith('#/$defs/') ? root.$defs[node.$ref.slice('#/$defs/'.length)] : node;
}

function typeOf(property, root) {
  const alternatives = (property.allOf ?? property.oneOf ?? []).map(({ $ref, type }) => $ref ?? type);
  const reference = alternatives.find((one) => one?.includes('$defs/'));
  const nullable = alternatives.includes('null') || reference?.endsWith('OrNull') || [property.type].flat().includes('null');
  if (reference?.includes('instant')) {
    return withNull('instant, +07:00', nullable);
  }
  if (reference?.endsWith('status')) {
    return withNull('<a href="#status">status</a>', nullable);
  }
  if (property.const !== undefined) {
    return code(property.const);
  }
  if (property.enum) {
    return `<span class="values">${property.enum.map((value) => code(value)).join('<br>')}</span>`;
  }
  if (property.type === undefined) {
    return '';
  }
  const [type] = [property.type].flat().filter((one) => one !== 'null');
  return withNull([property.format === 'date-time' ? 'instant' : (property.format ?? (type === 'array' ? 'list' : type)), limits(property)].filter(Boolean).join(', '), nullable);
}

function limits({ pattern, maxLength, minimum, maximum, maxItems }) {
  return [
    maxLength !== undefined && `up to ${maxLength} characters`,
    maxItems !== undefined && `up to ${maxItems}`,
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && `to ${maximum}`,
    pattern === '\\S' && 'not blank',
    pattern !== undefined && pattern !== '\\S' && pattern !== '\\+07:00$' && `like ${code(pattern)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function withNull(type, nullable) {
  return nullable ? `${type}, or ${code('null')}` : type;
}
