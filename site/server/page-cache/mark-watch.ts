/**
 * Finds out what purges were lost: the mark of the cms grows with every change, and messages bring
 * it along.
 */
export interface MarkWatch {
  /** A message of the cms brought this mark. */
  told(mark: number): void;
  /** Asks the cms, and purges everything when it knows of changes nobody told of. */
  look(): Promise<void>;
}

export function createMarkWatch(readMark: () => Promise<number>, purgeAll: () => void): MarkWatch {
  let known: number | null = null;
  let wasTold = false;
  return {
    told(mark) {
      wasTold = true;
      known = Math.max(mark, known ?? 0);
    },
    async look() {
      wasTold = false;
      const mark = await readMark();
      // A mark may fall behind a message only as long as that is under way; else the database is
      // another one than before.
      const isLost = known !== null && (mark > known || (mark < known && !wasTold));
      if (isLost) purgeAll();
      known = wasTold ? Math.max(mark, known ?? 0) : mark;
    },
  };
}
