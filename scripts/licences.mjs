/** Licences that let us ship and change nothing of ours; MPL-2.0 and CC-BY-4.0 stand in tools that are not shipped. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Python-2.0', 'Unlicense', 'Zlib', 'CC0-1.0', 'WTFPL'],
]);
const ALLOWED_IN_TOOLS = new Set(['MPL-2.0', 'CC-BY-4.0']);

/** Their package.json names the licence in an older form, which npm does not read. */
const READ_BY_HAND = { chainsaw: 'MIT', busboy: 'MIT', streamsearch: 'MIT' };
/** Names none anywhere. It comes with the unzipping part of exceljs, which is not called: workbooks are read by our own. */
const WITHOUT_ONE = ['buffers'];

const isTool = ({ properties = [] }) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/** SPDX, as far as it occurs: words joined by AND or OR, in brackets or not. */
function holds(expression, allowed) {
  const words = expression.replace(/[()]/g, ' ').trim();
  if (words.includes(' OR ')) return words.split(' OR ').some((one) => holds(one, allowed));
  return words.split(' AND ').every((one) => allowed.has(one.trim()));
}

const licenceOf = ({ name, licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  READ_BY_HAND[name] ||
  '';

/** One line a component that may not be used. */
export function refusedLicences(components) {
  return components.flatMap((component) => {
    if (WITHOUT_ONE.includes(component.name) && !component.licenses) return [];
    const licence = licenceOf(component);
    const allowed = isTool(component) ? new Set([...ALLOWED, ...ALLOWED_IN_TOOLS]) : ALLOWED;
    const mixed = licence.includes(' AND ') && licence.includes(' OR ');
    if (licence !== '' && !mixed && holds(licence, allowed)) return [];
    return [`${component.name}@${component.version}: ${licence || 'no licence'}`];
  });
}
