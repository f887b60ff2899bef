import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

/** What a route of the desk answers, as long as it is on its way and when it fails too. */
export type DeskAnswer<T> = { is: 'loading' } | { is: 'failed' } | { is: 'ready'; data: T };

/** Asks a route of the desk once. */
export function useAnswer<T>(path: string): DeskAnswer<T> {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<DeskAnswer<T>>({ is: 'loading' });
  useEffect(() => {
    let isGone = false;
    const show = (next: DeskAnswer<T>) => {
      if (!isGone) setAnswer(next);
    };
    get<T>(path).then(
      ({ data }) => {
        show({ is: 'ready', data });
      },
      () => {
        show({ is: 'failed' });
      },
    );
    return () => {
      isGone = true;
    };
  }, [get, path]);
  return answer;
}
