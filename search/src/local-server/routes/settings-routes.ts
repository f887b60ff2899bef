import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import type { RouteAnswer, Router } from '../http/router.ts';
import {
  canonicalPatch,
  settingsPatchSchema,
  type SettingsPatch,
} from '../settings/settings-schema.ts';
import { requireIndex } from '../store/server-state.ts';
import { taskSummary } from '../tasks/task.ts';
import { permittedIndex, type RouteContext } from './context.ts';

/** Settings that are objects change by PATCH, the others by PUT. */
const PATCHED = new Set<string>(['typoTolerance', 'faceting', 'pagination', 'embedders']);

export function addSettingsRoutes(router: Router, context: RouteContext): void {
  const { store } = context;
  const change = async (
    indexUid: string,
    patch: SettingsPatch,
    reset: boolean,
  ): Promise<RouteAnswer> => {
    const operation = { type: 'settingsUpdate' as const, indexUid, patch, reset };
    return { status: 202, body: taskSummary(await store.queue.enqueue(operation)) };
  };
  const parse = (value: unknown) =>
    canonicalPatch(parseInput(settingsPatchSchema, value, { codePrefix: 'settings' }));

  const root = '/indexes/:uid/settings';
  router.on('GET', root, (request) => {
    const uid = permittedIndex(context, request, 'settings.get');
    return { status: 200, body: requireIndex(store.state, uid).index.settings };
  });
  router.on('PATCH', root, async (request) => {
    const uid = permittedIndex(context, request, 'settings.update');
    return change(uid, parse(await readJson(request)), false);
  });
  router.on('DELETE', root, (request) => {
    const uid = permittedIndex(context, request, 'settings.update');
    return change(uid, {}, true);
  });

  for (const name of Object.keys(settingsPatchSchema.shape) as (keyof SettingsPatch)[]) {
    const path = `${root}/${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
    router.on('GET', path, (request) => {
      const uid = permittedIndex(context, request, 'settings.get');
      return { status: 200, body: requireIndex(store.state, uid).index.settings[name] };
    });
    router.on(PATCHED.has(name) ? 'PATCH' : 'PUT', path, async (request) => {
      const uid = permittedIndex(context, request, 'settings.update');
      return change(uid, parse({ [name]: await readJson(request) }), false);
    });
    router.on('DELETE', path, (request) => {
      const uid = permittedIndex(context, request, 'settings.update');
      return change(uid, { [name]: null }, false);
    });
  }
}
