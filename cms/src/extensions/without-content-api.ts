interface PluginModule {
  routes?: Record<string, unknown> | unknown[];
}

/**
 * The plugin without its routes under /api: members and the site use ours only, which neither
 * list what they do not need nor tell whether an address has an account.
 */
export function withoutContentApi<P extends PluginModule>(plugin: P): P {
  if (plugin.routes !== undefined && !Array.isArray(plugin.routes)) {
    delete plugin.routes['content-api'];
  }
  return plugin;
}
