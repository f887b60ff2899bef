import { useCallback, useEffect, useRef, useState } from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';

import { ANSWER_OWED_STATES } from '../../api/casework/domain/states';
import { APPLICATION_UID } from '../desk/addresses';
import { useRefreshListsMutation } from '../desk/refresh-lists';
import type { CaseView, LegalStep } from './case-view';
import { deskWords, stateLabel } from './desk-words';
import { sayProblem, type Problem } from './problem-words';

export interface CaseOnDesk {
  /** Null while it loads, or when loading failed. */
  view: CaseView | null;
  /** What went wrong or right last, to be announced. */
  notice: { kind: 'danger' | 'success'; text: string } | null;
  isBusy: boolean;
  /** Whether it was answered here since it was opened: then the next one may come. */
  isAnswered: boolean;
  move: (step: LegalStep, reason: string) => Promise<boolean>;
  write: (body: string) => Promise<boolean>;
}

const OWED: readonly string[] = ANSWER_OWED_STATES;

/** Loads a case and acts on it. `onMoved` is called whenever its state turns out to be another. */
export function useCase(documentId: string, onMoved: () => void): CaseOnDesk {
  const { get, post } = useFetchClient();
  const [refreshLists] = useRefreshListsMutation();
  const [view, setView] = useState<CaseView | null>(null);
  const [notice, setNotice] = useState<CaseOnDesk['notice']>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isAnswered, setIsAnswered] = useState(false);
  const keys = useMessageKeys();
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
      if (isFetchError(error) && error.status === 409) {
        await load().catch(() => undefined);
        onMoved();
      }
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    view,
    notice,
    isBusy,
    isAnswered,
    move: ({ action, throughReview }, reason) =>
      attempt(async () => {
        const body = { action, reason, throughReview, revision: view?.revision };
        const { data } = await post<CaseView>(`${address}/transitions`, body);
        setView(data);
        setIsAnswered(!OWED.includes(data.state));
        const words = deskWords();
        const text = `${words.done} ${words.now} ${stateLabel(data.state)}`;
        setNotice({ kind: 'success', text });
        onMoved();
        void refreshLists(APPLICATION_UID);
      }),
    write: (body) =>
      attempt(async () => {
        await post(`${address}/messages`, { body, messageKey: keys.of(body) });
        keys.forget();
        await load();
        setNotice({ kind: 'success', text: deskWords().sent });
      }),
  };
}

/** The same words again, after an answer that never came, are the same message. */
function useMessageKeys() {
  const unsent = useRef({ body: '', key: '' });
  return {
    of(body: string): string {
      if (unsent.current.body !== body) unsent.current = { body, key: crypto.randomUUID() };
      return unsent.current.key;
    },
    forget(): void {
      unsent.current = { body: '', key: '' };
    },
  };
}

function faultText(error: unknown): string {
  if (!isFetchError(error)) return deskWords().failed;
  const details = error.response?.data.error?.details as Partial<Problem> | undefined;
  return sayProblem({ ...details, code: details?.code ?? '' });
}
