/** Headings under which a person's name, telephone, address or number usually stands. */
const HEADINGS = [
  /姓名|身份证|证件号|手机|电话|联系方式|住址/,
  /^((first|last|full|given|family|caller|applicant|resident|contact|owner)[_\s-]?)?name$/i,
  /phone|mobile|e-?mail|id[_\s-]?card|passport|home[_\s-]?address/i,
];

/** Mainland identity numbers (18 characters with a birthday inside) and mobile telephones, anywhere in a text. */
const IDENTITY = /(?<!\d)[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** Whether a column's heading says that it holds data of a person. Such a column is never mapped to a ledger. */
export function isPersonalHeading(heading: string): boolean {
  return HEADINGS.some((pattern) => pattern.test(heading.trim()));
}

/** Whether a text holds an identity number or a mobile telephone. */
export function holdsPersonalNumber(text: string): boolean {
  return IDENTITY.test(text) || MOBILE.test(text);
}
