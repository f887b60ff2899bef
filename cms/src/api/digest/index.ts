import { registerDigestCommands } from './services/digest-commands';

export default {
  register() {
    registerDigestCommands();
  },
};
