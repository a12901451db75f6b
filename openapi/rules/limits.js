// A schema without an end somewhere in it: texts, lists, maps and numbers. What a reference leads to is held by itself.
const CHOICES = ["anyOf", "oneOf", "allOf"];

function missing(schema) {
  const types = [schema.type ?? []].flat();
  const lacks = (...keywords) => keywords.every((keyword) => schema[keyword] === undefined);
  const found = [];
  const listed = schema.enum !== undefined || schema.const !== undefined || schema.format === "binary";
  if (types.includes("string") && !listed && lacks("maxLength")) found.push("maxLength");
  if (types.includes("array") && lacks("maxItems")) found.push("maxItems");
  if (types.includes("integer") || types.includes("number")) {
    if (lacks("minimum", "exclusiveMinimum")) found.push("minimum");
    if (lacks("maximum", "exclusiveMaximum")) found.push("maximum");
  }
  if (schema.additionalProperties && lacks("maxProperties")) found.push("maxProperties");
  return found;
}

function walk(schema, path, results) {
  if (schema === null || typeof schema !== "object" || schema.$ref !== undefined) return;
  for (const keyword of missing(schema)) results.push({ message: `has no ${keyword}`, path });
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    walk(property, [...path, "properties", name], results);
  }
  for (const part of ["items", "additionalProperties"]) walk(schema[part], [...path, part], results);
  for (const choice of CHOICES) {
    (schema[choice] ?? []).forEach((one, at) => walk(one, [...path, choice, at], results));
  }
}

export default function limits(schema, options, context) {
  const results = [];
  walk(schema, context.path, results);
  return results;
}
