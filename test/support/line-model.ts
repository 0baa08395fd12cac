import { dateOf } from '@cloud/openday/rules';
import { offerTime, type LineTimes } from '@cloud/openday/rules/waiting';

export interface Place {
  who: number;
  size: number;
  auto: boolean;
  skips: number;
}

/** What a session's seats and line should be, written down the plain way. */
export class LineModel {
  live = new Map<number, number>();
  line: Place[] = [];
  offers: (Place & { answerBy: number })[] = [];
  /** Who is inside. */
  inside = new Set<number>();
  closed = false;

  now: number;
  private readonly capacity: number;
  private readonly times: LineTimes;

  constructor(capacity: number, times: LineTimes, now: number) {
    [this.capacity, this.times, this.now] = [capacity, times, now];
  }

  get free(): number {
    const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);
    return this.capacity - sum(this.live.values()) - sum(this.offers.map(({ size }) => size));
  }

  private known = (who: number) =>
    this.live.has(who) || [...this.line, ...this.offers].some((one) => one.who === who);
  private get open() {
    return !this.closed && this.now < this.times.bookingClosesAt;
  }

  private get endsAt() {
    return this.times.startsAt + 1.5 * 3_600_000;
  }
  private get gateOpen() {
    return !this.closed && this.now < this.endsAt + 24 * 3_600_000;
  }

  book(who: number, size: number): boolean {
    if (!this.open || this.known(who) || this.line.length > 0 || size > this.free) return false;
    this.live.set(who, size);
    return true;
  }

  join(who: number, size: number, auto: boolean): boolean {
    if (!this.open || this.known(who) || size > this.capacity) return false;
    if (this.line.length === 0 && size <= this.free) return false;
    this.line.push({ who, size, auto, skips: 0 });
    this.promote();
    return true;
  }

  cancel(who: number): boolean {
    if (this.closed || this.now >= this.times.startsAt || this.inside.has(who)) return false;
    if (!this.live.delete(who)) return false;
    this.promote();
    return true;
  }

  change(who: number, size: number): boolean {
    const before = this.live.get(who);
    if (before === undefined || this.closed || this.now >= this.times.cancelUntil) return false;
    if (size > before && (this.line.length > 0 || size - before > this.free)) return false;
    this.live.set(who, size);
    if (size < before) this.promote();
    return true;
  }

  accept(who: number): boolean {
    const offer = this.offers.find((one) => one.who === who);
    if (!offer || offer.answerBy <= this.now) return false;
    this.offers = this.offers.filter((one) => one !== offer);
    this.live.set(who, offer.size);
    return true;
  }

  leave(who: number): boolean {
    if (!this.known(who) || this.live.has(who)) return false;
    this.line = this.line.filter((one) => one.who !== who);
    this.offers = this.offers.filter((one) => one.who !== who);
    this.promote();
    return true;
  }

  wait(hours: number): void {
    this.now += hours * 3_600_000;
    if (this.closed) return;
    if (!this.open) [this.line, this.offers] = [[], []];
    this.offers = this.offers.filter(({ answerBy }) => answerBy > this.now);
    this.promote();
  }

  admit(who: number): boolean {
    if (!this.live.has(who) || !this.gateOpen || dateOf(this.now) !== dateOf(this.times.startsAt))
      return false;
    this.inside.add(who);
    return true;
  }

  undo(who: number): boolean {
    return this.gateOpen && this.inside.delete(who);
  }

  close(): boolean {
    if (this.closed || this.inside.size > 0 || this.now >= this.endsAt) return false;
    this.closed = true;
    this.live.clear();
    [this.line, this.offers] = [[], []];
    return true;
  }

  private promote(): void {
    if (!this.open) return;
    this.serve([...this.line]);
    if (this.free > 0 && !offerTime(this.now, this.times)) this.line = [];
  }

  private serve(asked: Place[]): void {
    const keeping = this.times.startsAt - this.now > 48 * 3_600_000;
    const fits = asked.findIndex(({ size }) => size <= this.free);
    const before = asked.slice(0, Math.max(0, fits));
    if (fits < 0 || (keeping && before.some(({ skips }) => skips >= 3))) return;
    const [next] = asked.splice(fits, 1) as [Place];
    const time = offerTime(this.now, this.times);
    const atOnce = next.auto && this.now < this.times.startsAt - 3 * 3_600_000;
    if (atOnce || time) {
      this.line = this.line.filter((one) => one !== next);
      for (const one of before) one.skips++;
    }
    if (atOnce) this.live.set(next.who, next.size);
    else if (time) this.offers.push({ ...next, ...time });
    this.serve(asked);
  }
}
