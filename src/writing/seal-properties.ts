import type { Properties } from './domain/document.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CUSTOM = 'docProps/custom.xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a library says of itself and of now gives way to the product and the day of the data, nine in Beijing. */
function core(xml: string | undefined, day: string): string {
  const title = /<dc:title>[^<]*<\/dc:title>/.exec(xml ?? '')?.[0] ?? '';
  const instant = `${day}T01:00:00Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${title}<dc:creator>Duban</dc:creator>` +
    '<cp:lastModifiedBy>Duban</cp:lastModifiedBy>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}

function custom(values: Readonly<Record<string, string>>): string {
  const all = Object.entries(values).map(
    ([name, value], i) =>
      `<property fmtid="${FORMAT_ID}" pid="${i + 2}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${all.join('')}</Properties>`;
}

/** A part is known to its package by its type and by a relation. */
function announce(parts: Map<string, string>): void {
  const types = parts.get('[Content_Types].xml') ?? '';
  if (!types.includes(`/${CUSTOM}`))
    parts.set(
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/${CUSTOM}" ContentType="${CUSTOM_TYPE}"/></Types>`),
    );
  const relations = parts.get('_rels/.rels') ?? '';
  if (!relations.includes(CUSTOM))
    parts.set(
      '_rels/.rels',
      relations.replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${OFFICE}/custom-properties" Target="${CUSTOM}"/></Relationships>`,
      ),
    );
}

/** Core and custom properties of an Office file: 数据日期, and 存证校验码 where there is a journal. */
export function sealProperties(parts: Map<string, string>, { day, head }: Properties): void {
  parts.set('docProps/core.xml', core(parts.get('docProps/core.xml'), day));
  parts.set(CUSTOM, custom({ 数据日期: day, ...(head === null ? {} : { 存证校验码: head }) }));
  announce(parts);
}
