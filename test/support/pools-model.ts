type Pool = 'public' | 'group' | 'staff';

interface Place {
  pool: Pool;
  size: number;
}

interface Act {
  act: 'book' | 'bookFor' | 'group' | 'change' | 'cancel' | 'cancelFor' | 'open';
  who: number;
  size: number;
}

/** Whose seats are whose in a session with shares, written down the plain way. */
export class PoolsModel {
  private own = new Map<number, Place>();
  private guests = new Map<number, Place>();
  private opened = false;
  private readonly size: { capacity: number; groupShare: number; staffShare: number };

  constructor(size: { capacity: number; groupShare: number; staffShare: number }) {
    this.size = size;
  }

  private taken(pool: Pool): number {
    return [...this.own.values(), ...this.guests.values()]
      .filter((place) => place.pool === pool)
      .reduce((sum, place) => sum + place.size, 0);
  }

  private get held(): number {
    const { groupShare, staffShare } = this.size;
    return this.opened ? 0 : groupShare - this.taken('group') + staffShare - this.taken('staff');
  }

  private get free(): number {
    const all = this.taken('public') + this.taken('group') + this.taken('staff');
    return this.size.capacity - all - this.held;
  }

  seats() {
    const [group, staff] = [this.taken('group'), this.taken('staff')];
    return { group, staff, public: this.taken('public'), held: this.held };
  }

  /** True when it may be done, and then it is. */
  act({ act, who, size }: Act): boolean {
    switch (act) {
      case 'book':
        return this.put(this.own, who, 'public', size, this.free);
      case 'bookFor':
        return this.opened
          ? this.put(this.guests, who, 'public', size, this.free)
          : this.put(this.guests, who, 'staff', size, this.size.staffShare - this.taken('staff'));
      case 'group':
        return (
          !this.opened &&
          this.put(this.own, who, 'group', size, this.size.groupShare - this.taken('group'))
        );
      case 'change':
        return this.change(this.own.get(who), size);
      case 'cancel':
        return this.own.delete(who);
      case 'cancelFor':
        return this.guests.delete(who);
      case 'open':
        this.opened = true;
        return true;
    }
  }

  private put(among: Map<number, Place>, who: number, pool: Pool, size: number, free: number) {
    if (among.has(who) || size > free) return false;
    among.set(who, { pool, size });
    return true;
  }

  private change(place: Place | undefined, size: number): boolean {
    if (place?.pool !== 'group') return false;
    const free = this.opened ? this.free : this.size.groupShare - this.taken('group');
    if (size - place.size > free) return false;
    place.size = size;
    return true;
  }
}
