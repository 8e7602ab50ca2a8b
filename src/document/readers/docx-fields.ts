interface Field {
  code: string;
  result: boolean;
}

const LONGEST_CODE = 200;
/** Fields stand in fields two or three deep; more have lost their ends. */
const MOST_OPEN = 40;
const CONTENTS = /^\s{0,20}TOC([\s\\]|$)/i;

/** The fields a place stands in: of each the instruction is dropped and the result, which people read, kept. */
export class OpenFields {
  private open: Field[] = [];

  begin(): void {
    if (this.open.length >= MOST_OPEN) this.open.shift();
    this.open.push({ code: '', result: false });
  }

  instruct(code: string): void {
    const field = this.open.at(-1);
    if (field && !field.result) field.code = (field.code + code).slice(0, LONGEST_CODE);
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.result = true;
  }

  end(): void {
    this.open.pop();
  }

  get readable(): boolean {
    return this.open.every((field) => field.result);
  }

  /** Within a table of contents, which Word makes from the headings. */
  get inContents(): boolean {
    return this.open.some((field) => isContentsCode(field.code));
  }

  leaveContents(): void {
    this.open = this.open.filter((field) => !isContentsCode(field.code));
  }

  /** An instruction ends with its paragraph, so that one nobody closed does not swallow the rest of the document. */
  endParagraph(): void {
    this.open = this.open.filter((field) => field.result);
  }
}

export const isContentsCode = (code: string): boolean => CONTENTS.test(code);
