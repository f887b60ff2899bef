import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import { language } from '../casework/desk-words';
import { listWords } from './list-words';

/** Takes applications out as a CSV file: what `search` names, in the words of the address. */
export function useExport(): { isBusy: boolean; save: (search: string) => Promise<void> } {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (search: string) => {
    setIsBusy(true);
    try {
      const address = `/casework/export?language=${language()}&${search}`;
      const { data } = await get(address, { responseType: 'blob' });
      saveFile(data, `applications-${new Date().toISOString().slice(0, 10)}.csv`);
    } catch {
      toggleNotification({ type: 'danger', message: listWords().exportFailed });
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, save };
}

/** The panel's sign-in travels in a header, so a plain link could not fetch the file. */
function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
