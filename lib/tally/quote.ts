/** A text literal of SQL. Only for values of checked scheme documents; what users type travels as a parameter. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
