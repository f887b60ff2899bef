import { useCallback, useEffect, useState } from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';

import type { CaseView } from './case-view';
import { deskWords } from './desk-words';

export interface CaseOnDesk {
  /** Null while it loads, or when loading failed. */
  view: CaseView | null;
  /** What went wrong or right last, to be announced. */
  notice: { kind: 'danger' | 'success'; text: string } | null;
  isBusy: boolean;
  move: (action: string, reason: string) => Promise<boolean>;
  write: (body: string) => Promise<boolean>;
}

/** Loads a case and acts on it. `onMoved` is called after each change of its state. */
export function useCase(documentId: string, onMoved: () => void): CaseOnDesk {
  const { get, post } = useFetchClient();
  const [view, setView] = useState<CaseView | null>(null);
  const [notice, setNotice] = useState<CaseOnDesk['notice']>(null);
  const [isBusy, setIsBusy] = useState(false);
  const address = `/casework/applications/${documentId}`;

  const load = useCallback(async () => {
    const { data } = await get<CaseView>(`${address}/next-steps`);
    setView(data);
  }, [get, address]);

  useEffect(() => {
    load().catch(() => {
      setNotice({ kind: 'danger', text: deskWords().failed });
    });
  }, [load]);

  const attempt = async (run: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true);
    try {
      await run();
      return true;
    } catch (error) {
      setNotice({ kind: 'danger', text: faultText(error) });
      // A conflict means that what is shown is old.
      if (isFetchError(error) && error.status === 409) await load().catch(() => undefined);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    view,
    notice,
    isBusy,
    move: (action, reason) =>
      attempt(async () => {
        const body = { action, reason, revision: view?.revision };
        const { data } = await post<CaseView>(`${address}/transitions`, body);
        setView(data);
        setNotice({ kind: 'success', text: deskWords().done });
        onMoved();
      }),
    write: (body) =>
      attempt(async () => {
        await post(`${address}/messages`, { body, messageKey: crypto.randomUUID() });
        await load();
        setNotice({ kind: 'success', text: deskWords().sent });
      }),
  };
}

function faultText(error: unknown): string {
  if (!isFetchError(error)) return deskWords().failed;
  const details = error.response?.data.error?.details as { code?: string } | undefined;
  return details?.code === 'revision.stale' ? deskWords().stale : error.message;
}
