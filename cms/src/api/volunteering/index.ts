import type { Core } from '@strapi/strapi';

import { noteShiftMoves } from './services/note-shift-moves';
import { registerShiftRoutes } from './services/shift-routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    noteShiftMoves(strapi);
    registerShiftRoutes(strapi);
  },
};
