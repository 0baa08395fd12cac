import { stages } from '@cloud/review/rules';

/** Somebody at the desk: whether they write, and the stages that they may sign, from 1. */
export interface Colleague {
  edits: boolean;
  signs: readonly number[];
}

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
  private readonly people: readonly Colleague[];

  constructor(people: readonly Colleague[]) {
    this.people = people;
  }

  /** Whether different people can sign these stages, one each; tried out one by one. */
  private canSign(left: readonly number[], without: readonly number[]): boolean {
    const [stage, ...later] = left;
    if (stage === undefined) return true;
    return this.people.some(
      ({ signs }, who) =>
        signs.includes(stage) &&
        !this.wrote.has(who) &&
        !this.recused.has(who) &&
        !without.includes(who) &&
        this.canSign(later, [...without, who]),
    );
  }

  save(who: number): boolean {
    if (!this.people[who]!.edits || this.recused.has(who)) return false;
    this.draft++;
    this.wrote.add(who);
    if (this.held === who) this.held = undefined;
    return true;
  }

  submit(who: number): boolean {
    if (!this.people[who]!.edits || this.recused.has(who) || this.reviewing) return false;
    if (!this.canSign([1, 2, 3], [])) return false;
    if (this.published > 0 && this.publishedDraft === this.draft) return false;
    Object.assign(this, { reviewing: true, stage: 1, held: undefined, signed: [] });
    [this.version, this.submittedDraft] = [this.version + 1, this.draft];
    return true;
  }

  recall(who: number): boolean {
    if (!this.people[who]!.edits || this.recused.has(who) || !this.reviewing) return false;
    [this.reviewing, this.held] = [false, undefined];
    return true;
  }

  claim(who: number): boolean {
    if (!this.fit(who)) return false;
    this.held = who;
    return true;
  }

  private fit(who: number): boolean {
    const left = stages.map((_, at) => at + 1).slice(this.stage - 1);
    return (
      this.reviewing &&
      this.people[who]!.signs.includes(this.stage) &&
      !this.wrote.has(who) &&
      !this.recused.has(who) &&
      !this.signed.includes(who) &&
      (this.held === undefined || this.held === who) &&
      (!this.canSign(left, this.signed) || this.canSign(left.slice(1), [...this.signed, who]))
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

  proofread(who: number): boolean {
    return (
      this.reviewing && !this.wrote.has(who) && !this.recused.has(who) && !this.signed.includes(who)
    );
  }

  recuse(who: number): boolean {
    if (!this.reviewing || this.people[who]!.signs.length === 0) return false;
    if (this.recused.has(who)) return true;
    this.recused.add(who);
    if (this.signed.includes(who)) [this.reviewing, this.held] = [false, undefined];
    else if (this.held === who) this.held = undefined;
    return true;
  }

  withdraw(): boolean {
    if (this.published === 0) return false;
    [this.published, this.reviewing, this.held] = [0, false, undefined];
    return true;
  }
}
