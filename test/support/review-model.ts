/** What one text's way through review should be, written down the plain way. */
export class ReviewModel {
  draft = 1;
  version = 0;
  reviewing = false;
  stage = 1;
  held: number | undefined;
  wrote = new Set<number>();
  recused = new Set<number>();
  signed: number[] = [];
  published = 0;
  /** The draft that stands in the published version, and in the one handed in last. */
  publishedDraft = 0;
  submittedDraft = 0;
  private readonly editors: number;
  private readonly people: number;

  constructor(editors: number, people: number) {
    [this.editors, this.people] = [editors, people];
  }

  save(who: number): boolean {
    this.draft++;
    this.wrote.add(who);
    return true;
  }

  submit(): boolean {
    const reviewers = Array.from({ length: this.people }, (_, who) => who).slice(this.editors);
    const eligible = reviewers.filter((who) => !this.wrote.has(who) && !this.recused.has(who));
    if (this.draft === 0 || this.reviewing || eligible.length < 3) return false;
    if (this.published > 0 && this.publishedDraft === this.draft) return false;
    Object.assign(this, { reviewing: true, stage: 1, held: undefined, signed: [] });
    [this.version, this.submittedDraft] = [this.version + 1, this.draft];
    return true;
  }

  recall(): boolean {
    if (!this.reviewing) return false;
    [this.reviewing, this.held] = [false, undefined];
    return true;
  }

  claim(who: number): boolean {
    if (!this.fit(who)) return false;
    this.held = who;
    return true;
  }

  private fit(who: number): boolean {
    return (
      this.reviewing &&
      !this.wrote.has(who) &&
      !this.recused.has(who) &&
      !this.signed.includes(who) &&
      (this.held === undefined || this.held === who)
    );
  }

  sign(who: number): boolean {
    if (!this.fit(who)) return false;
    this.signed.push(who);
    this.held = undefined;
    if (this.signed.length < 3) this.stage++;
    else {
      this.reviewing = false;
      [this.published, this.publishedDraft] = [this.version, this.submittedDraft];
    }
    return true;
  }

  sendBack(who: number): boolean {
    if (!this.fit(who)) return false;
    [this.reviewing, this.held] = [false, undefined];
    return true;
  }

  recuse(who: number): boolean {
    if (!this.reviewing) return false;
    this.recused.add(who);
    if (this.signed.includes(who)) [this.reviewing, this.held] = [false, undefined];
    else if (this.held === who) this.held = undefined;
    return true;
  }

  withdraw(): boolean {
    if (this.published === 0) return false;
    this.published = 0;
    return true;
  }
}
