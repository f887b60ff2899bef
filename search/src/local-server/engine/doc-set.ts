/** A set of small non-negative integers (internal document ids) as a bitmap. */
export class DocSet {
  words: Uint32Array;

  constructor(words: Uint32Array = new Uint32Array(0)) {
    this.words = words;
  }

  static of(ids: Iterable<number>): DocSet {
    const set = new DocSet();
    for (const id of ids) set.add(id);
    return set;
  }

  /** An empty set with room for ids below `limit`. */
  static sized(limit: number): DocSet {
    return new DocSet(new Uint32Array((limit >>> 5) + 1));
  }

  add(id: number): void {
    const index = id >>> 5;
    if (index >= this.words.length) this.#grow(index + 1);
    this.words[index] = (this.words[index] ?? 0) | (1 << (id & 31));
  }

  delete(id: number): void {
    const index = id >>> 5;
    const word = this.words[index];
    if (word !== undefined) this.words[index] = word & ~(1 << (id & 31));
  }

  has(id: number): boolean {
    return (((this.words[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }

  addAll(ids: readonly number[]): void {
    const last = ids.at(-1);
    if (last === undefined) return;
    if (last >>> 5 >= this.words.length) this.#grow((last >>> 5) + 1);
    const words = this.words;
    for (const id of ids) {
      const index = id >>> 5;
      words[index] = (words[index] ?? 0) | (1 << (id & 31));
    }
  }

  clone(): DocSet {
    return new DocSet(this.words.slice());
  }

  /** In place: keeps what is in both. */
  and(other: DocSet): this {
    const words = this.words;
    const theirs = other.words;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (theirs[i] ?? 0);
    return this;
  }

  /** A new set of what is in both. */
  intersect(other: DocSet): DocSet {
    const length = Math.min(this.words.length, other.words.length);
    const words = new Uint32Array(length);
    for (let i = 0; i < length; i++) words[i] = (this.words[i] ?? 0) & (other.words[i] ?? 0);
    return new DocSet(words);
  }

  /** In place: adds everything of the other. */
  or(other: DocSet): this {
    if (other.words.length > this.words.length) this.#grow(other.words.length);
    const words = this.words;
    const theirs = other.words;
    for (let i = 0; i < theirs.length; i++) words[i] = (words[i] ?? 0) | (theirs[i] ?? 0);
    return this;
  }

  /** In place: removes everything of the other. */
  andNot(other: DocSet): this {
    const words = this.words;
    const theirs = other.words;
    const length = Math.min(words.length, theirs.length);
    for (let i = 0; i < length; i++) words[i] = (words[i] ?? 0) & ~(theirs[i] ?? 0);
    return this;
  }

  intersects(other: DocSet): boolean {
    const length = Math.min(this.words.length, other.words.length);
    for (let i = 0; i < length; i++) {
      if (((this.words[i] ?? 0) & (other.words[i] ?? 0)) !== 0) return true;
    }
    return false;
  }

  /** How many are in both. */
  countCommon(other: DocSet): number {
    const length = Math.min(this.words.length, other.words.length);
    let total = 0;
    for (let i = 0; i < length; i++) {
      const word = (this.words[i] ?? 0) & (other.words[i] ?? 0);
      if (word !== 0) total += bitCount(word);
    }
    return total;
  }

  /** The lowest that is in both. */
  firstCommon(other: DocSet): number | undefined {
    const length = Math.min(this.words.length, other.words.length);
    for (let i = 0; i < length; i++) {
      const word = (this.words[i] ?? 0) & (other.words[i] ?? 0);
      if (word !== 0) return i * 32 + 31 - Math.clz32(word & -word);
    }
    return undefined;
  }

  isEmpty(): boolean {
    for (const word of this.words) if (word !== 0) return false;
    return true;
  }

  count(): number {
    let total = 0;
    for (const word of this.words) if (word !== 0) total += bitCount(word);
    return total;
  }

  /** Calls back in ascending order; stops when the callback answers `false`. */
  forEach(visit: (id: number) => boolean | void): void {
    for (let index = 0; index < this.words.length; index++) {
      let word = this.words[index] ?? 0;
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        if (visit(index * 32 + bit) === false) return;
        word &= word - 1;
      }
    }
  }

  toArray(limit = Infinity): number[] {
    const ids: number[] = [];
    if (limit <= 0) return ids;
    this.forEach((id) => {
      ids.push(id);
      return ids.length < limit;
    });
    return ids;
  }

  #grow(length: number): void {
    const words = new Uint32Array(Math.max(length, this.words.length * 2));
    words.set(this.words);
    this.words = words;
  }
}

function bitCount(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
